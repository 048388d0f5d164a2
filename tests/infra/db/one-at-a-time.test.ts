import { afterAll, beforeAll, expect, test } from 'vitest'
import { OneAtATime } from '#infra/db/one-at-a-time.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let client: OneAtATime
const warnings: string[] = []
const listen = (warning: Error) => void warnings.push(warning.message)

beforeAll(async () => {
  process.on('warning', listen)
  house = await openTestHouse()
  client = new OneAtATime({ connectionString: house.connectionString })
  await client.connect()
})
afterAll(async () => {
  process.off('warning', listen)
  await client.end()
  await house.close()
})

test('questions asked at once are answered in order, and pg has nothing to warn of', async () => {
  const asked = [1, 2, 3].map((n) => client.query('SELECT $1::int AS n', [n]))
  const answers = await Promise.all(asked)
  expect(answers.map(({ rows }) => rows[0].n)).toEqual([1, 2, 3])
  await new Promise(setImmediate)
  expect(warnings.filter((text) => text.includes('client.query()'))).toEqual([])
})

test('a question that fails leaves the next one alone', async () => {
  const wrong = client.query('SELECT no_such_column')
  const right = client.query('SELECT 1 AS one')
  await expect(wrong).rejects.toThrow('no_such_column')
  expect((await right).rows).toEqual([{ one: 1 }])
})
