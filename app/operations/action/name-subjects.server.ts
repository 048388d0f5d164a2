import type { Db, Tx } from '#infra/db/connect.server.ts'

/** What a subject of work is: an indicator, or a pattern as a whole. */
export type Named =
  | { indicator: { type: string; value: string }; pattern: null }
  | { indicator: null; pattern: number }

/** `indicator:ID` and `pattern:ID` as people know them. */
export async function nameSubjects(
  db: Db | Tx,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const idsOf = (kind: string) =>
    subjects.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []))
  const indicators = await db.indicator.findMany({
    where: { id: { in: idsOf('indicator') } },
    select: { id: true, type: true, value: true },
  })
  const patterns = await db.pattern.findMany({
    where: { id: { in: idsOf('pattern') } },
    select: { id: true, number: true },
  })
  return new Map<string, Named>([
    ...indicators.map(({ id, type, value }): [string, Named] => [
      `indicator:${id}`,
      { indicator: { type, value }, pattern: null },
    ]),
    ...patterns.map(({ id, number }): [string, Named] => [
      `pattern:${id}`,
      { indicator: null, pattern: Number(number) },
    ]),
  ])
}
