import { Pool, type QueryResultRow } from 'pg'
import type { DatabaseHandle } from './embedded.server.ts'

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

/**
 * A statement's plan is kept by each connection (PostgreSQL, PREPARE): to plan one takes longer than
 * to answer it. The embedded database's connections share one session, where names would meet.
 */
export function openPlainReads(
  { connectionString, embedded }: Pick<DatabaseHandle, 'connectionString' | 'embedded'>,
  onError: (error: unknown) => void,
) {
  const pool = new Pool({ connectionString, max: poolSize, connectionTimeoutMillis: 30_000 })
  const nameOf = embedded ? () => undefined : nameStatements()
  // A connection that ends while it rests is replaced; without a listener it would end the process.
  pool.on('error', onError)
  return {
    rows: async ({ text, values }) => (await pool.query({ name: nameOf(text), text, values })).rows,
    close: () => pool.end(),
  } satisfies PlainReads
}

/** Each is held by the database until its connection ends, and filters make ever new ones. */
const mostPrepared = 100

/** A name for each of the first texts; later ones are planned each time. */
function nameStatements(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  return (text) => {
    if (!names.has(text) && names.size < mostPrepared) names.set(text, `read_${names.size}`)
    return names.get(text)
  }
}
