import type { Db } from '#infra/db/connect.server.ts'

/** The moment from which an agency needs to have accepted a version that it has not; null where there is none. */
export async function stopsAtOf(db: Db, agencyId: string): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min("in_force_from") AS "at" FROM "agreement_version" WHERE "number" >
      COALESCE((SELECT max("version") FROM "agreement_acceptance"
        WHERE "agency_id" = ${agencyId}::uuid), 0)`
  return row?.at ?? null
}
