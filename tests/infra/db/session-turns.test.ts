import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

// Many connections share the embedded database's one session. Each must get its own answers.

let house: TestHouse
const clients: Client[] = []

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: house.connectionString })
  client.on('error', () => undefined)
  await client.connect()
  clients.push(client)
  return client
}

beforeAll(async () => {
  house = await openTestHouse()
  const client = await connect()
  await client.query('CREATE TABLE "turn" ("id" int PRIMARY KEY, "by" text)')
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)))
})
afterAll(() => house.close())

describe('connections at once', () => {
  test('each get the answer to their own question, whatever its shape', async () => {
    const shapes = [
      { sql: 'SELECT $1::int AS a', values: (n: number) => [n] },
      { sql: 'SELECT $1::int + $2::int AS a', values: (n: number) => [n, 0] },
      {
        sql: 'SELECT $1::int AS a FROM generate_series(1, $2::int) LIMIT 1',
        values: (n: number) => [n, 50],
      },
      {
        sql: 'SELECT coalesce($1::int, $2::int, $3::int) AS a',
        values: (n: number) => [null, null, n],
      },
    ]
    const all = await Promise.all(Array.from({ length: 8 }, connect))
    const answers = await Promise.all(
      all.map(async (client, who) => {
        const seen: number[] = []
        for (let n = 0; n < 100; n++) {
          const shape = shapes[(who + n) % shapes.length] ?? shapes[0]
          const { rows } = await client.query(shape?.sql ?? '', shape?.values(who * 1000 + n))
          seen.push(rows[0].a)
        }
        return seen
      }),
    )
    answers.forEach((seen, who) => {
      expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => who * 1000 + n))
    })
  })

  // Waiting behind a transaction, they all start at once when it ends: electric-sql/pglite#1046.
  test('each get their own answer after waiting for the same transaction to end', async () => {
    const [ana, ...others] = await Promise.all(Array.from({ length: 7 }, connect))
    if (!ana) throw new Error('no connection')
    for (let round = 0; round < 20; round++) {
      await ana.query('BEGIN')
      await ana.query('SELECT $1::int', [round])
      const waiting = others.map(async (client, who) => {
        const columns = Array.from({ length: who + 1 }, (_, n) => `$${n + 1}::int AS "c${n}"`)
        const values = columns.map((_, n) => who * 10 + n)
        const { rows } = await client.query(`SELECT ${columns.join(', ')}`, values)
        expect(Object.values(rows[0])).toEqual(values)
      })
      await new Promise((resolve) => setTimeout(resolve, 5))
      await ana.query('COMMIT')
      await Promise.all(waiting)
    }
  })

  test('keep their transactions apart', async () => {
    const [ana, ben] = [await connect(), await connect()]
    await ana.query('BEGIN')
    await ana.query('INSERT INTO "turn" VALUES ($1, $2)', [1, 'ana'])
    const seenByBen = ben.query('SELECT count(*)::int AS n FROM "turn" WHERE "id" = $1', [1])
    await ana.query('ROLLBACK')
    expect((await seenByBen).rows[0].n).toBe(0)
  })

  test('go on after one made a mistake, in and out of a transaction', async () => {
    const [ana, ben] = [await connect(), await connect()]
    await expect(ana.query('SELECT $1::int / 0', [1])).rejects.toThrow(/division/)
    await ana.query('BEGIN')
    await expect(ana.query('SELECT nothing FROM nowhere')).rejects.toThrow()
    const waiting = ben.query('SELECT $1::int AS a', [7])
    await ana.query('ROLLBACK')
    expect((await waiting).rows[0].a).toBe(7)
    expect((await ana.query('SELECT $1::int AS a', [8])).rows[0].a).toBe(8)
  })

  test('never take the end of a failed question for the end of the next one', async () => {
    const ana = await connect()
    for (let n = 0; n < 30; n++) {
      // Asked at once, so that the second is on its way when the first fails.
      const failed = ana.query('SELECT $1::int / 0', [n]).catch(() => 'failed')
      const { rows } = await ana.query('SELECT $1::int AS a', [n])
      expect(await failed).toBe('failed')
      expect(rows).toEqual([{ a: n }])
    }
  })

  test('go on after one vanished in the middle of a transaction, which is undone', async () => {
    const [ana, ben] = [await connect(), await connect()]
    await ana.query('BEGIN')
    await ana.query('INSERT INTO "turn" VALUES ($1, $2)', [2, 'ana'])
    const waiting = ben.query('SELECT count(*)::int AS n FROM "turn" WHERE "id" = $1', [2])
    vanish(ana)
    expect((await waiting).rows[0].n).toBe(0)
  })

  test('go on after one vanished in the middle of a batch', async () => {
    const [ana, ben] = [await connect(), await connect()]
    // Parse without the Bind, Execute and Sync that belong to it.
    const text = Buffer.from('\0SELECT 1\0\0\0')
    const parse = Buffer.alloc(5 + text.length)
    parse.write('P')
    parse.writeInt32BE(4 + text.length, 1)
    text.copy(parse, 5)
    streamOf(ana).write(parse)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const waiting = ben.query('SELECT $1::int AS a', [9])
    vanish(ana)
    expect((await waiting).rows[0].a).toBe(9)
  })

  test('through the pool: parallel reads and transactions of one process', async () => {
    const work = Array.from({ length: 60 }, (_, n) =>
      n % 3 === 0
        ? house.db.$transaction(async (tx) => {
            await tx.$executeRaw`INSERT INTO "turn" VALUES (${100 + n}, ${'pool'})`
            return (await tx.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`)[0]?.n
          })
        : house.db.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`.then((rows) => rows[0]?.n),
    )
    expect(await Promise.all(work)).toEqual(Array.from({ length: 60 }, (_, n) => n))
  })
})

function streamOf(client: Client): { write: (data: Buffer) => void; destroy: () => void } {
  const { connection } = client as unknown as {
    connection: { stream: { write: (data: Buffer) => void; destroy: () => void } }
  }
  return connection.stream
}

/** As when a process is killed: no goodbye. */
function vanish(client: Client): void {
  clients.splice(clients.indexOf(client), 1)
  streamOf(client).destroy()
}
