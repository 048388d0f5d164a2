import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('more statements than are kept are answered all the same, side by side and again', async () => {
  const asked = Array.from({ length: 130 }, (_, n) => n)
  const ask = (n: number) =>
    house.reads.rows<{ sum: number }>({ text: `SELECT $1::int + ${n} AS "sum"`, values: [n] })
  for (let round = 0; round < 2; round++) {
    const answers = await Promise.all(asked.map(ask))
    expect(answers.map(([row]) => row?.sum)).toEqual(asked.map((n) => 2 * n))
  }
})

test('a statement whose parameters were of one type is not taken for another’s', async () => {
  const typed = (values: unknown[]) =>
    house.reads.rows<{ said: string }>({ text: 'SELECT $1::text AS "said"', values })
  expect(await typed(['a'])).toEqual([{ said: 'a' }])
  expect(await typed([null])).toEqual([{ said: null }])
})
