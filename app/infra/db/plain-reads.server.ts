import { Pool, type QueryResultRow } from 'pg'

/** A statement and its values, as Prisma's `sql` makes them. */
export type Statement = { text: string; values: unknown[] }

/**
 * Statements that only read, past the query engine: for what programs ask thousands of times, the
 * engine takes longer than the database does. int8 comes as text, as pg gives it.
 */
export type PlainReads = {
  rows: <Row extends QueryResultRow>(statement: Statement) => Promise<Row[]>
  close: () => Promise<void>
}

/** Few: each answers in a millisecond or two. */
const poolSize = 4

export function openPlainReads(connectionString: string, onError: (error: unknown) => void) {
  const pool = new Pool({ connectionString, max: poolSize, connectionTimeoutMillis: 30_000 })
  // A connection that ends while it rests is replaced; without a listener it would end the process.
  pool.on('error', onError)
  return {
    rows: async ({ text, values }) => (await pool.query({ text, values })).rows,
    close: () => pool.end(),
  } satisfies PlainReads
}
