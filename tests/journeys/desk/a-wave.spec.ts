import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { importTips } from '#tests/support/journey/import-tips.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

const copies = 200
const reef = `lantern_reef_${Date.now().toString(36)}`
/** Greetings, endings and slips of spelling that such adverts are sent with. */
const openings = ['Hello dear', 'Hi friend', 'Good day', 'Dear candidate', 'HELLO']
const endings = [
  'Hurry, few places!',
  'Write today.',
  'Only this week',
  'Limited seats!!',
  'Waiting',
]

/** One advert, as its sender varies it. */
function copyOf(at: number) {
  const advert =
    'we seek customer service staff for our office in the special zone, salary 1800 dollars each ' +
    'month, free room and meals, free flight, no experience needed, you must type sixty words a ' +
    'minute and be ready to travel within five days, the company keeps your passport safe'
  const spelt = at % 3 === 0 ? advert.replace('salary', 'sallary') : advert
  const opening = openings[at % openings.length]
  const ending = endings[at % endings.length]
  return {
    kind: 'job_offer',
    language: 'en',
    story: `${opening}, ${spelt}. Write to t.me/${reef}_${at}. ${ending}`,
    answers: { danger_now: 'no' },
  }
}

test('a wave of 200 copies of one advert becomes one case, decided in under 20 actions', async ({
  page,
}) => {
  await importTips(Array.from({ length: copies }, (_, at) => copyOf(at)))
  await comesAs(page, 'Cedar')
  await page.goto(`/triage?q=${reef}_7`)

  let actions = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      actions++
      await page.keyboard.press(key)
    }
  }
  const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
  const onCase = async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Job offer')
    // Keys work once the page's script has run.
    await expect(page.locator('html[data-js]')).toBeAttached()
  }
  await press('j', 'Enter')
  await onCase()
  await press('c')
  await expect(said('The case is yours for now.')).toBeFocused()
  // So many are compared at once; what came in beside them is offered again.
  const merges = page.getByRole('button', { name: /^Merge all \d+ that are nearly the same/ })
  while ((await merges.count()) > 0) {
    await press('w')
    const does = page.getByRole('button', { name: /^Do it in \d+ cases/ })
    await expect(does).toBeVisible()
    actions++
    await does.click()
    await expect(said(/Done in \d+ cases, left out in 0/)).toBeFocused({
      timeout: 60_000,
    })
    await press('u')
    await onCase()
  }
  await expect(
    page.getByRole('heading', { name: `What was told, in ${copies} tips` }),
  ).toBeVisible()
  await press('d', 's', 'Tab', 'a', 'Tab', 'Enter')
  await expect(said('Resolved.')).toBeFocused()
  expect(actions).toBeLessThan(20)
  await expectClean(page)
})
