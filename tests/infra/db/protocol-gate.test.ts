import { Client, Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

// The embedded database has one session; on PostgreSQL the same must hold by itself.
let house: TestHouse
let pool: Pool
beforeAll(async () => {
  house = await openTestHouse()
  pool = new Pool({ connectionString: house.connectionString, max: 8 })
  await pool.query('CREATE TABLE gate (who int, n int)')
})
afterAll(async () => {
  await pool.end()
  await house.close()
})

test('single queries and transactions of many connections never mix', async () => {
  const single = async (who: number, n: number) => {
    const { rows } = await pool.query(`SELECT $1::int AS who, $2::int AS n -- ${'x'.repeat(400)}`, [
      who,
      n,
    ])
    expect(rows).toEqual([{ who, n }])
  }
  const inTransaction = async (who: number, n: number) => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO gate VALUES ($1, $2)', [who, n])
    const { rows } = await client.query('SELECT count(*)::int AS count FROM gate WHERE who = $1', [
      who,
    ])
    await client.query('COMMIT')
    client.release()
    expect(rows).toEqual([{ count: n + 1 }])
  }
  await Promise.all(
    Array.from({ length: 8 }, async (_, who) => {
      for (let n = 0; n < 60; n++) await (who % 2 === 0 ? single(who, n) : inTransaction(who, n))
    }),
  )
})

test('a transaction whose connection is cut is undone, and others go on', async () => {
  const client = new Client({ connectionString: house.connectionString })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO gate VALUES (99, 1)')
  const waiting = pool.query('SELECT count(*)::int AS count FROM gate WHERE who = 99')
  Reflect.get(client, 'connection').stream.destroy()
  expect((await waiting).rows).toEqual([{ count: 0 }])
})

test('a failed statement spoils its own transaction only', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await expect(client.query('SELECT $1::int', ['no number'])).rejects.toThrow(/integer/)
  await expect(client.query('SELECT 1')).rejects.toThrow(/aborted/)
  await client.query('ROLLBACK')
  client.release()
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})
