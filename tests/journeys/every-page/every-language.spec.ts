import { expect, test } from '@playwright/test'
import { ownName, textLanguageTags } from '#core/text/languages.ts'
import { directionOf } from '#core/text/match-language.ts'
import { textFor } from '#core/text/text.ts'
import { expectClean, expectCleanWords } from '#tests/support/journey/axe.ts'
import { turnsTo } from '#tests/support/journey/turn-to.ts'
import { readRouteTable } from '../../rules/support/route-table.ts'
import { type Leg, planTour } from './tour.ts'
import { unvisited } from './visited.ts'

test.use({ viewport: { width: 320, height: 640 } })

/** One language from each side. */
const inFull: ReadonlySet<string> = new Set(['en', 'ar'])

let tour: Leg[]
test.beforeAll(async () => {
  tour = await planTour()
})

for (const tag of textLanguageTags) {
  test(`${ownName(tag)}: chosen once, kept on every page, and every page is clean on a phone`, async ({
    page,
    context,
  }) => {
    const t = textFor(tag)
    await page.goto('/?lang=en')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: ownName(tag), exact: true }).click()
    for (const { cookies, paths } of tour) {
      await context.addCookies(cookies)
      for (const path of paths) {
        const { status, footer, ...shown } = await turnsTo(page, path)
        expect(shown).toEqual({ at: path, lang: tag, dir: directionOf(tag) })
        expect(footer, path).toContain(t('shell.footer_privacy'))
        expect(status, path).toBeLessThan(500)
        await (inFull.has(tag) ? expectClean : expectCleanWords)(page)
      }
    }
  })
}

test('no page for citizens is left out of the tour', async () => {
  const pages = (await readRouteTable())
    .filter(({ id, hasPage }) => hasPage && /^routes\/public\/(?!layout)/.test(id))
    .map(({ pattern }) => pattern)
  expect(pages.length).toBeGreaterThan(25)
  expect(
    unvisited(
      pages,
      tour.flatMap(({ paths }) => paths),
    ),
  ).toEqual([])
})
