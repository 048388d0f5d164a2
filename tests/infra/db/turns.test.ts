import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

// Only the embedded database has one session for all connections.
const embedded = process.env.HARBORLIGHT_TEST_DATABASE !== 'postgres'

const int32 = (n: number) => Buffer.from([n >> 24, n >> 16, n >> 8, n].map((b) => b & 255))
const message = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
const parse = (sql: string) => message('P', Buffer.from(`\0${sql}\0\0\0`))
const bind = message('B', Buffer.alloc(8))
const execute = message('E', Buffer.alloc(5))
const sync = message('S', Buffer.alloc(0))
const startup = (() => {
  const body = Buffer.concat([int32(196608), Buffer.from('user\0postgres\0database\0postgres\0\0')])
  return Buffer.concat([int32(body.length + 4), body])
})()

/** A connection that says its messages one by one; answers all that came back until it is ready. */
async function aConnection(house: TestHouse) {
  const socket: Socket = connect(join(house.folder, 'run', '.s.PGSQL.5432'))
  await once(socket, 'connect')
  let heard = Buffer.alloc(0)
  socket.on('data', (data) => {
    heard = Buffer.concat([heard, data])
  })
  const isReady = () => heard.includes(Buffer.from([0x5a, 0, 0, 0, 5]))
  const untilReady = async () => {
    while (!isReady()) await wait(5)
    const all = heard.toString('latin1')
    heard = Buffer.alloc(0)
    return all
  }
  socket.write(startup)
  await untilReady()
  return { say: (bytes: Buffer) => socket.write(bytes), untilReady, end: () => socket.destroy() }
}

describe.runIf(embedded)('connections of the embedded database', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
  })
  afterAll(() => house.close())

  const ask = (n: number) =>
    house.db.$queryRawUnsafe<{ n: number }[]>(`SELECT ${n} + $1::int AS n`, 0)

  test('a query that comes in two pieces is answered, and nobody’s query falls between', async () => {
    const slow = await aConnection(house)
    slow.say(Buffer.concat([parse("SELECT 'mine'"), bind]))
    await wait(50)
    const others = Promise.all([ask(1), ask(2), ask(3)])
    await Promise.race([others, wait(1_000)])
    slow.say(Buffer.concat([execute, sync]))
    expect(await slow.untilReady()).toContain('mine')
    expect(await others).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]])
    slow.end()
  })

  test('a connection that ends in the middle of a query or a transaction holds nobody up', async () => {
    const halfway = await aConnection(house)
    halfway.say(Buffer.concat([parse("SELECT 'lost'"), bind]))
    await wait(50)
    halfway.end()
    expect(await ask(4)).toEqual([{ n: 4 }])

    const open = await aConnection(house)
    open.say(message('Q', Buffer.from('BEGIN\0')))
    await open.untilReady()
    open.end()
    expect(await ask(5)).toEqual([{ n: 5 }])
  })

  test('each of a hundred queries at once gets its own answer', async () => {
    const all = await Promise.all(Array.from({ length: 100 }, (_, n) => ask(n)))
    expect(all.map(([row]) => row?.n)).toEqual(Array.from({ length: 100 }, (_, n) => n))
  })
})
