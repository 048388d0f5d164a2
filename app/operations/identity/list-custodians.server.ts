import type { House } from '#infra/house.server.ts'

/** Custodians, with how many of all reports that have contact details each can open. */
export async function listCustodians(house: House) {
  const [people, [counted]] = await Promise.all([
    house.db.person.findMany({
      where: { roles: { has: 'custodian' }, status: 'active' },
      select: {
        id: true,
        callSign: true,
        custodianPublicKey: true,
        _count: { select: { tipIdentities: true } },
      },
      orderBy: { callSign: 'asc' },
    }),
    house.db.$queryRaw<{ all: number }[]>`
      SELECT count(DISTINCT "tip_id")::int AS "all" FROM "tip_identity"`,
  ])
  return {
    all: counted?.all ?? 0,
    custodians: people.map(({ id, callSign, custodianPublicKey, _count }) => ({
      id,
      callSign,
      hasKeys: custodianPublicKey !== null,
      opens: _count.tipIdentities,
    })),
  }
}

/** How many reports nobody but this custodian can open: what new keys of theirs would lose for good. */
export async function countOnlyTheirs(house: House, personId: string): Promise<number> {
  const [row] = await house.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "tip_identity" mine
    WHERE mine."custodian_id" = ${personId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "tip_identity" other JOIN "person" p ON p."id" = other."custodian_id"
      WHERE other."tip_id" = mine."tip_id" AND other."custodian_id" <> mine."custodian_id"
        AND p."status" = 'active' AND 'custodian' = ANY(p."roles"))`
  return row?.count ?? 0
}
