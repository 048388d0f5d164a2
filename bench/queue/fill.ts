import { v7 as uuidv7 } from 'uuid'
import { writeCursor, writeDueCursor } from '#core/case/queue-cursor.ts'
import type { House } from '#infra/house.server.ts'

const popular = '0x52908400098527886e0f7030069857d2e4169ee7'
export const popularWallet = popular

/** Most cases are closed or normal; a few countries and languages are common and many are rare. */
export async function fillQueue(house: House, cases: number) {
  const { db } = house
  const reader = { id: uuidv7(), roles: ['moderator'] }
  await db.person.create({
    data: {
      id: reader.id,
      email: 'reader@harbor.example',
      callSign: 'Heron 4',
      roles: reader.roles,
      status: 'active',
      createdAt: house.now(),
    },
  })
  const step = 10_000
  for (let from = 0; from < cases; from += step)
    await fillPart(db, from, Math.min(from + step, cases), reader.id)
  // As the database does it by itself where much has changed.
  await db.$executeRaw`VACUUM (ANALYZE)`
  const deep = await db.case.findFirstOrThrow({
    where: { state: 'queued' },
    orderBy: [{ queueRank: 'asc' }],
  })
  const shared = await db.caseTip.findFirstOrThrow({
    where: { tip: { indicators: { some: { indicator: { value: `eth:${popular}` } } } } },
    include: { case: true },
  })
  const late = await db.case.findFirstOrThrow({
    where: { state: 'queued' },
    orderBy: [{ dueAt: { sort: 'desc', nulls: 'last' } }],
  })
  return {
    reader,
    dueCursor: writeDueCursor({ dueAt: new Date(Number(late.dueAt) - 3_600_000), id: late.id }),
    midCase: Number(shared.case.number),
    oldestCursor: writeCursor({
      rank: deep.queueRank + 3,
      openedAt: deep.openedAt,
      id: deep.id,
    }),
  }
}

/** One tip, one case and two indicators for each number; every fourth shares its site with others. */
async function fillPart(db: House['db'], from: number, to: number, holder: string): Promise<void> {
  await db.$executeRaw`
    CREATE TEMPORARY TABLE IF NOT EXISTS "part" AS
    SELECT 0::int AS n, gen_random_uuid() AS tip, gen_random_uuid() AS file LIMIT 0`
  await db.$executeRaw`TRUNCATE "part"`
  await db.$executeRaw`
    INSERT INTO "part" SELECT n, gen_random_uuid(), gen_random_uuid()
    FROM generate_series(${from}::int, ${to - 1}::int) AS n`
  await db.$executeRaw`
    INSERT INTO "tip" ("id", "kind", "state", "source", "receipt_hmac", "keyring_version", "language",
      "country", "week", "filed_at", "consent_patterns", "consent_partners", "consent_law", "consent_reply")
    SELECT tip, CASE WHEN n % 3 = 0 THEN 'job_offer' ELSE 'investment' END, 'attached', 'import',
      decode(md5(n::text), 'hex'), 1, CASE WHEN n % 4000 = 1 THEN 'my' ELSE 'en' END, 'TH', '2026-W47',
      '2026-01-01'::timestamptz + n * interval '4 minutes', true, true, true, true
    FROM "part"`
  await db.$executeRaw`
    INSERT INTO "case_file" ("id", "kind", "state", "urgency", "score", "score_version", "score_reasons",
      "queue_rank", "language", "country", "lease_holder_id", "lease_until", "tip_count", "opened_at")
    SELECT file, CASE WHEN n % 3 = 0 THEN 'job_offer' ELSE 'investment' END, state, urgency, n % 90, 1,
      '{"urgency":[],"contributions":[{"name":"indicators","points":3,"because":{"key":"score.indicators","params":{"count":3}}}]}',
      rank * 10000000 + 1000000 + n % 90 - (82000 + n / 90),
      CASE WHEN n % 4000 = 1 THEN 'my' ELSE 'en' END,
      CASE WHEN n % 5000 = 7 THEN 'NR' WHEN n % 10 < 4 THEN 'TH' WHEN n % 10 < 6 THEN 'KH' ELSE 'US' END,
      CASE WHEN state = 'in_triage' AND n % 200 = 40 THEN ${holder}::uuid END,
      CASE WHEN state = 'in_triage' THEN now() + interval '5 minutes' END,
      1, '2026-01-01'::timestamptz + n * interval '4 minutes'
    FROM (
      SELECT *,
        CASE WHEN n % 100 < 60 THEN 'resolved' WHEN n % 100 < 92 THEN 'queued'
          WHEN n % 100 < 95 THEN 'in_triage' WHEN n % 100 < 97 THEN 'investigating'
          WHEN n % 100 < 99 THEN 'awaiting_reporter' ELSE 'referred' END AS state,
        CASE WHEN n % 500 = 0 THEN 'imminent' WHEN n % 20 = 0 THEN 'high' WHEN n % 9 = 0 THEN 'low'
          ELSE 'normal' END AS urgency,
        CASE WHEN n % 500 = 0 THEN 3 WHEN n % 20 = 0 THEN 2 WHEN n % 9 = 0 THEN 0 ELSE 1 END AS rank
      FROM "part"
    ) AS made`
  // Three clocks each, due over the next weeks.
  await db.$executeRaw`
    INSERT INTO "case_clock" ("case_id", "kind", "measure", "started_at", "target_ms", "spent_ms",
      "runs_since", "due_at", "warned", "warn_at")
    SELECT file, clock.kind, 'working', now(), 28800000, 0, now(), due, 0, due - interval '4 hours'
    FROM "part" JOIN "case_file" c ON c."id" = file
    CROSS JOIN (VALUES ('first_response'), ('update'), ('resolution')) AS clock(kind)
    CROSS JOIN LATERAL (SELECT now() + (n % 1000 - 60) * interval '1 hour' AS due) AS at
    WHERE c."state" IN ('queued', 'in_triage', 'investigating')`
  await db.$executeRaw`
    UPDATE "case_file" c SET "due_at" = k."due_at" FROM "case_clock" k
    WHERE k."case_id" = c."id" AND k."kind" = 'update' AND c."due_at" IS NULL`
  await db.$executeRaw`
    INSERT INTO "case_tip" ("id", "case_id", "tip_id", "attached_at")
    SELECT gen_random_uuid(), file, tip, now() FROM "part"`
  await db.$executeRaw`
    INSERT INTO "indicator" ("id", "type", "value", "occurrences", "created_at")
    SELECT gen_random_uuid(), type, value, count(*), now() FROM (
      SELECT 'domain' AS type, CASE WHEN n % 4 = 0 THEN 'wave-' || n / 40 ELSE 'site-' || n END || '.example' AS value
      FROM "part"
      UNION ALL
      SELECT 'wallet', CASE WHEN n % 1250 = 3 THEN ${`eth:${popular}`} ELSE 'eth:0x' || md5('w' || n) || '00000000' END
      FROM "part"
    ) AS named GROUP BY type, value
    ON CONFLICT ("type", "value") DO UPDATE
      SET "occurrences" = "indicator"."occurrences" + EXCLUDED."occurrences"`
  await db.$executeRaw`
    INSERT INTO "tip_indicator" ("tip_id", "indicator_id", "role", "source")
    SELECT p.tip, i."id", 'contacted_from', 'given' FROM "part" p JOIN "indicator" i
      ON i."type" = 'domain'
      AND i."value" = CASE WHEN n % 4 = 0 THEN 'wave-' || n / 40 ELSE 'site-' || n END || '.example'
    UNION ALL
    SELECT p.tip, i."id", 'paid_to', 'given' FROM "part" p JOIN "indicator" i
      ON i."type" = 'wallet'
      AND i."value" = CASE WHEN n % 1250 = 3 THEN ${`eth:${popular}`} ELSE 'eth:0x' || md5('w' || n) || '00000000' END`
  await db.$executeRaw`
    INSERT INTO "tip_answer" ("tip_id", "question", "value")
    SELECT tip, question, value FROM "part"
    CROSS JOIN (VALUES ('danger_now', 'no'), ('role', 'self'), ('where_seen', 'telegram')) AS told(question, value)`
  await db.$executeRaw`
    INSERT INTO "audit_event" ("seq", "at", "actor", "action", "subject", "details", "prev_hash", "hash")
    SELECT 2 * n + side + 1, now(), 'system', action, subject || CASE side WHEN 0 THEN tip ELSE file END, '{}',
      '', md5(n || subject)
    FROM "part" CROSS JOIN (VALUES (0, 'tip.imported', 'tip:'), (1, 'case.opened', 'case:'))
      AS happened(side, action, subject)`
  await db.$executeRaw`
    INSERT INTO "message" ("id", "tip_id", "direction", "sealed", "created_at")
    SELECT gen_random_uuid(), tip, 'from_reporter', '', now() FROM "part" WHERE n % 10 = 0`
  await db.$executeRaw`
    INSERT INTO "evidence" ("id", "subject_id", "media_type", "byte_size", "sha256", "sealed_name",
      "has_copy", "created_at")
    SELECT gen_random_uuid(), tip, 'image/png', 9, '', '', true, now() FROM "part" WHERE n % 10 = 0`
  await db.$executeRaw`
    INSERT INTO "note" ("id", "case_id", "author_id", "sealed", "created_at")
    SELECT gen_random_uuid(), file, ${holder}::uuid, '', now() FROM "part" WHERE n % 10 = 0`
  await db.$executeRaw`
    INSERT INTO "tip_loss" ("tip_id", "position", "amount", "asset")
    SELECT tip, 0, n, 'USD' FROM "part" WHERE n % 4 = 0`
}
