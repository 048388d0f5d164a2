import { Client } from 'pg'
import type { Statement } from './house.ts'

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

/** Pages of 8 kB; a smaller table is read whole because that is the quickest. */
const largeFrom = 20

const wholeIn = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : []),
  ...(plan.Plans ?? []).flatMap(wholeIn),
]

/** The tables that one of these statements would read from end to end. */
export async function tablesReadWhole(
  connectionString: string,
  statements: readonly Statement[],
): Promise<string[]> {
  const client = new Client({ connectionString })
  await client.connect()
  const found = new Set<string>()
  for (const { query, params } of statements.filter((one) =>
    /^\s*(SELECT|WITH)/i.test(one.query),
  )) {
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${query}`, JSON.parse(params))
    const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: Plan }]
    for (const table of wholeIn(plan)) found.add(table)
  }
  const { rows: large } = await client.query(
    'SELECT relname FROM pg_class WHERE relname = ANY($1) AND relpages >= $2',
    [[...found], largeFrom],
  )
  await client.end()
  return large.map(({ relname }) => relname)
}
