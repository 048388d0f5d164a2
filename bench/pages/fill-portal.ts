import { v7 as uuidv7 } from 'uuid'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import type { House } from '#infra/house.server.ts'
import { fillCurrent } from '#operations/portal/add-current.server.ts'
import { indicatorOf, payloadOf } from '#tests/support/release-input.ts'

const releases = 50

/**
 * Patterns of fifty weekly releases and an agency that may see them all. What makes a file, such as a
 * variant or a signature, is left out: pages read none.
 */
export async function fillPortal(house: House, patterns: number): Promise<{ agencyId: string }> {
  const { db } = house
  const agencyId = uuidv7()
  const agency = { name: 'A bank', country: 'TH', sector: 'finance', ceiling: 'amber+strict' }
  await db.agency.create({ data: { ...agency, id: agencyId, createdAt: house.now() } })
  const author = uuidv7()
  await db.person.create({
    data: {
      ...{ id: author, email: 'author@harbor.example', callSign: 'Tern 1', roles: ['moderator'] },
      ...{ status: 'active', createdAt: house.now() },
    },
  })
  await db.$executeRaw`
    INSERT INTO "release" ("number", "week", "created_at", "manifest_sha256", "pattern_count")
    SELECT n, to_char(at, 'IYYY"-W"IW'), at, md5(n::text), ${patterns / releases}::int
    FROM generate_series(1, ${releases}::int) AS n,
      LATERAL (SELECT now() - (${releases}::int - n) * interval '7 days' AS at) AS cut`
  await db.$executeRaw`
    INSERT INTO "pattern" ("id", "kind", "state", "title", "summary", "choices", "tlp", "author_id",
      "created_at", "updated_at")
    SELECT gen_random_uuid(), 'investment', 'published', n::text, '', '{}', 'amber', ${author}::uuid, now(), now()
    FROM generate_series(1, ${patterns}::int) AS n`
  const payload = payloadOf({
    kind: 'investment',
    sectors: [],
    related: [],
    tlp: 'amber',
    indicators: [indicatorOf('domain', 'pay.example'), indicatorOf('phone', '+85510000000')],
  })
  await db.$executeRaw`
    INSERT INTO "release_pattern" ("release_number", "pattern_id", "version", "payload", "payload_hash")
    SELECT ("number" - 1) / ${patterns / releases}::int + 1, "id", 1, ${JSON.stringify(payload)}::jsonb || jsonb_build_object(
      'id', "id", 'number', "number",
      'kind', CASE WHEN "number" % 3 = 0 THEN 'job_offer' ELSE 'investment' END,
      'status', CASE WHEN "number" % 50 = 0 THEN 'revoked' ELSE 'new' END,
      'countries', CASE WHEN "number" % 5000 = 7 THEN '[{"country":"NR","region":null,"role":"destination","tips":"3-9"}]'::jsonb
        ELSE ${JSON.stringify(payload.countries)}::jsonb END), ${payloadHash(payload)}
    FROM "pattern"`
  await fillCurrent(house)
  return { agencyId }
}
