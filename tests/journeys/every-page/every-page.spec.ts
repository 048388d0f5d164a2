import { expect, type Page, test } from '@playwright/test'
import { expectClean, expectCleanSight } from '#tests/support/journey/axe.ts'
import { person } from '#tests/support/journey/cast.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'
import { readRouteTable } from '../../rules/support/route-table.ts'
import { inStories, itineraries, type Stop } from './itineraries.ts'
import { unvisited } from './visited.ts'

// Visitors don't wait for each other: nobody changes anything on their tour.
test.describe.configure({ mode: 'parallel' })

type Visitor = keyof typeof itineraries
const visitors = Object.keys(itineraries) as Visitor[]

/** Staff go by their call-signs: who they are stands on administrators' pages and the demo's own. */
const staffAddress = /@demo\.harborlight\.example/
const seesAddresses: ReadonlySet<Visitor> = new Set<Visitor>(['Mistral', 'Sirocco', 'anybody'])

async function goesTo(page: Page, stop: Stop): Promise<void> {
  const answer = await page.goto(typeof stop === 'string' ? stop : stop.on)
  expect(answer?.status(), page.url()).toBeLessThan(500)
  if (typeof stop !== 'string') await page.locator(stop.follow).first().click()
}

/** So many stops are one tour: a long one would be alone at the end, and told again as a whole. */
const mostStops = 15

function toursOf(visitor: Visitor): { name: string; stops: readonly Stop[] }[] {
  const all = itineraries[visitor]
  const tours = Math.ceil(all.length / mostStops)
  return Array.from({ length: tours }, (_, nth) => ({
    name: tours === 1 ? visitor : `${visitor}, tour ${nth + 1} of ${tours},`,
    stops: all.slice(nth * mostStops, (nth + 1) * mostStops),
  }))
}

for (const visitor of visitors) {
  for (const { name, stops } of toursOf(visitor))
    test(`${name} finds every page clean, on a phone and on a desktop in the dark`, async ({
      page,
    }) => {
      if (visitor !== 'anybody') await comesAs(page, visitor)
      for (const stop of stops) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 320, height: 640 })
        await goesTo(page, stop)
        if (!seesAddresses.has(visitor))
          expect(await page.content(), `${page.url()} names a member of staff`).not.toMatch(
            staffAddress,
          )
        await expectClean(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.setViewportSize({ width: 1280, height: 900 })
        await expectCleanSight(page)
      }
    })
}

test('the page for a code is clean while somebody signs in', async ({ page }) => {
  const { email, passphrase } = person('Zephyr')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/staff/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL('/staff/second-factor')
  await expectClean(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectClean(page)
})

test('somebody visits every page that there is', async () => {
  const stops = Object.values(itineraries).flat()
  const visited = stops.map((stop) => (typeof stop === 'string' ? stop : stop.shows))
  const pages = (await readRouteTable())
    // A layout's address is its first page's; an address that is only sent to answers with another's page.
    .filter(
      ({ id, hasPage, hasLoader, hasAction }) =>
        hasPage && !id.endsWith('layout') && id !== 'root' && (hasLoader || !hasAction),
    )
    .map(({ pattern }) => pattern)
  expect(pages.length).toBeGreaterThan(30)
  expect(unvisited(pages, visited).filter((pattern) => !(pattern in inStories))).toEqual([])
})
