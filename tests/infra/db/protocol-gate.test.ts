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

test('a failed question ends once: the next one on its heels gets its own answer', async () => {
  const client = new Client({ connectionString: house.connectionString })
  await client.connect()
  for (let n = 0; n < 30; n++) {
    const failed = client.query('SELECT $1::int / 0', [n]).catch(() => 'failed')
    const { rows } = await client.query('SELECT $1::int AS n', [n])
    expect(await failed).toBe('failed')
    expect(rows).toEqual([{ n }])
  }
  await client.end()
})

test('others are answered while one keeps failing', async () => {
  const failing = Array.from({ length: 60 }, (_, n) =>
    pool.query('SELECT $1::int / 0', [n]).then(
      () => 'answered',
      () => 'failed',
    ),
  )
  const asking = Array.from({ length: 60 }, (_, n) => pool.query('SELECT $1::int AS n', [n]))
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']))
  expect((await Promise.all(asking)).map(({ rows }) => rows[0].n)).toEqual(
    Array.from({ length: 60 }, (_, n) => n),
  )
})

test('a connection that vanishes in the middle of a batch holds nobody up', async () => {
  const client = new Client({ connectionString: house.connectionString })
  client.on('error', () => undefined)
  await client.connect()
  const { stream } = Reflect.get(client, 'connection')
  // Parse, without the Bind, Execute and Sync that belong to it.
  const text = '\0SELECT 1\0\0\0'
  const length = Buffer.alloc(4)
  length.writeInt32BE(4 + text.length)
  stream.write(Buffer.concat([Buffer.from('P'), length, Buffer.from(text)]))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const waiting = pool.query('SELECT $1::int AS one', [1])
  stream.destroy()
  expect((await waiting).rows).toEqual([{ one: 1 }])
})
