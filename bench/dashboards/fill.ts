import { v7 as uuidv7 } from 'uuid'
import type { House } from '#infra/house.server.ts'

/**
 * Lets the queue's cases end now, and gives them a life: looked at after minutes to days, decided, a
 * hundredth of them in patterns of 26 weekly releases that agencies acted on.
 */
export async function fillFigures(house: House, author: string) {
  const { db } = house
  // Every case moves: nothing that is kept could hold, and noting each of them takes minutes.
  await db.$executeRaw`ALTER TABLE "case_file" DISABLE TRIGGER USER`
  await db.$executeRaw`
    WITH "moved" AS (SELECT date_trunc('minute', now() - max("opened_at")) AS "by" FROM "case_file")
    UPDATE "case_file" c SET "opened_at" = c."opened_at" + m."by",
      "first_look_at" = CASE WHEN c."state" <> 'queued'
        THEN least(now(), c."opened_at" + m."by" + interval '1 minute' * (power(c."number" % 97, 2) + 3)) END,
      "resolved_at" = CASE WHEN c."state" = 'resolved'
        THEN least(now(), c."opened_at" + m."by" + interval '1 minute' * (power(c."number" % 97, 2) * 4 + 60)) END
    FROM "moved" m`
  await db.$executeRaw`
    UPDATE "tip" t SET "filed_at" = c."opened_at" FROM "case_tip" ct, "case_file" c
    WHERE ct."tip_id" = t."id" AND c."id" = ct."case_id"`
  await db.$executeRaw`
    INSERT INTO "release" ("number", "week", "created_at", "manifest_sha256", "pattern_count")
    SELECT n, '2026-W' || n, now() - (26 - n) * interval '7 days', md5(n::text), 20
    FROM generate_series(1, 26) AS n`
  await db.$executeRaw`
    INSERT INTO "pattern" ("id", "kind", "state", "title", "summary", "choices", "tlp", "author_id",
      "created_at", "updated_at")
    SELECT gen_random_uuid(), 'investment', 'published', n::text, '', '{}', 'amber', ${author}::uuid, now(), now()
    FROM generate_series(1, 520) AS n`
  await db.$executeRaw`
    INSERT INTO "release_pattern" ("release_number", "pattern_id", "version", "payload", "payload_hash")
    SELECT ("number" - 1) / 20 + 1, "id", 1, '{"status":"current"}', '' FROM "pattern"`
  await db.$executeRaw`
    INSERT INTO "pattern_case" ("pattern_id", "case_id")
    SELECT DISTINCT p."id", c."id" FROM "case_file" c
    JOIN "pattern" p ON p."number" = (c."number" / 200) % 520 + 1
    WHERE c."number" % 100 < 10 AND c."state" = 'resolved'`
  const agency = uuidv7()
  await db.agency.create({
    data: {
      id: agency,
      name: 'A bank',
      sector: 'finance',
      country: 'TH',
      createdAt: house.now(),
    },
  })
  await db.$executeRaw`
    INSERT INTO "agency_action" ("id", "agency_id", "person_id", "pattern_id", "kind", "at")
    SELECT gen_random_uuid(), ${agency}::uuid, ${author}::uuid, p."id", 'account_frozen',
      r."created_at" + n * interval '9 hours'
    FROM "pattern" p JOIN "release_pattern" rp ON rp."pattern_id" = p."id"
    JOIN "release" r ON r."number" = rp."release_number" CROSS JOIN generate_series(1, 4) AS n`
  const recused = await person(house, 'Tern 2', ['moderator'])
  await db.$executeRaw`
    INSERT INTO "case_recusal" ("case_id", "person_id", "reason", "by_id", "at")
    SELECT "id", ${recused.id}::uuid, 'knows_someone', ${author}::uuid, now() FROM "case_file" LIMIT 10`
  await db.$executeRaw`ALTER TABLE "case_file" ENABLE TRIGGER USER`
  // Written anew in one sweep, both are twice as large as where rows change one by one.
  await db.$executeRaw`VACUUM FULL "case_file", "tip"`
  await db.$executeRaw`VACUUM ANALYZE`
  return { recused, supervisor: await person(house, 'Cedar 1', ['supervisor']) }
}

async function person({ db, now }: House, callSign: string, roles: string[]) {
  const id = uuidv7()
  const email = `${id}@harbor.example`
  await db.person.create({
    data: { id, email, callSign, roles, status: 'active', createdAt: now() },
  })
  return { id, roles }
}
