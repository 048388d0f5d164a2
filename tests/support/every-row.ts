import type { House } from '#infra/house.server.ts'

/** All that the database says, row by row as text: what a dump of it would show. */
export async function everyRow(house: House): Promise<string> {
  const tables = await house.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await house.db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t`,
    )
    parts.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`)
  }
  return parts.join('\n')
}
