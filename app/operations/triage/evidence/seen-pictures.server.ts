import type { StaffMember } from '#core/access/staff-member.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type SeenPicture = {
  at: Date
  /** It was this file; or else another with the very same bytes. */
  itself: boolean
  /** The look at it still lasts: it may be shown again without another one. */
  live: boolean
}

/** Which of these pictures this person has looked at, here or in another tip, and when last. */
export async function seenPictures(
  house: House,
  actor: StaffMember,
  evidenceIds: readonly string[],
  db: Db | Tx = house.db,
): Promise<Map<string, SeenPicture>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; at: Date; itself: boolean }[]>`
    SELECT own."id", last."at", last."evidence_id" = own."id" AS "itself"
    FROM "evidence" own
    CROSS JOIN LATERAL (
      SELECT x."at", x."evidence_id" FROM "exposure" x JOIN "evidence" e ON e."id" = x."evidence_id"
      WHERE x."person_id" = ${actor.id}::uuid AND e."sha256" = own."sha256"
      ORDER BY x."at" DESC LIMIT 1
    ) last
    WHERE own."id" = ANY(${[...evidenceIds]}::uuid[])`
  const since = house.now().getTime() - house.env.LEASE_MINUTES * 60_000
  return new Map(
    rows.map(({ id, ...seen }) => [id, { ...seen, live: seen.at.getTime() > since }] as const),
  )
}
