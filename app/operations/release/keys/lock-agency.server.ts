import type { Tx } from '#infra/db/connect.server.ts'

export type LockedAgency = { status: string; sector: string; ceiling: string }

/** The agency's row puts its people in order, so that a limit holds for two forms at once. */
export async function lockAgency(tx: Tx, agencyId: string): Promise<LockedAgency | null> {
  const [agency] = await tx.$queryRaw<LockedAgency[]>`
    SELECT "status", "sector", "ceiling" FROM "agency" WHERE "id" = ${agencyId}::uuid FOR UPDATE`
  return agency ?? null
}
