import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'silent' })
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** Which routes are asked follows from an address's first word, so the ways to write one matter. */
test.each([
  ['/help', 200],
  ['/HELP', 200],
  ['/%68elp', 200],
  ['/help/', 200],
  ['/help/all', 200],
  ['/helpless', 404],
  ['/%2Fhelp', 404],
  ['/constructor', 404],
  ['/__proto__/x', 404],
  ['/nothing/is/here', 404],
  ['/Triage', 303],
  ['/triage/cases/7', 303],
])('%s answers with %i', async (path, status) => {
  const response = await fetch(site.origin + path, { redirect: 'manual' })
  await response.arrayBuffer()
  expect(response.status).toBe(status)
})
