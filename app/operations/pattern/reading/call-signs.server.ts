import type { Db } from '#infra/db/connect.server.ts'

/** How people are called on staff pages, by id. */
export async function callSigns(
  db: Db,
  personIds: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string | null> {
  const ids = personIds.filter((id) => typeof id === 'string')
  const rows = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, callSign: true },
  })
  const known = new Map(rows.map(({ id, callSign }) => [id, callSign]))
  return (id) => known.get(id ?? '') ?? null
}
