import { expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { importTips } from '#tests/support/journey/import-tips.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

/** A case of the demo with a picture of a chat, which no other story works on. */
const path = '/triage/cases/24'

test('a picture comes after its words, covered until it is asked for, and counts as one look', async ({
  page,
}) => {
  await comesAs(page, 'Zephyr')
  await page.goto(path)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Claim/ })
    .click()
  await page.getByRole('button', { name: /^Open what was written/ }).click()
  const covered = page.locator('.evidence-covered img')
  await expect(covered).toBeVisible()
  expect(await covered.getAttribute('src')).not.toContain('look=')
  await page.getByRole('link', { name: 'File 1', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Its words' })).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: /^Show it o/ }).click()
  const picture = page.locator('.file-picture')
  expect(await picture.getAttribute('src')).toContain('look=plain')
  expect(await picture.evaluate((img: HTMLImageElement) => img.decode())).toBeUndefined()
  await expectClean(page)
  await page.keyboard.press('o')
  await expect(page.getByText(/counts as the same look/)).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(/^You saw it/)).toBeVisible()
  await page.getByRole('button', { name: 'Give it back' }).click()
  await expect(page.getByText('Given back.')).toBeVisible()
})

/** What a case holds, as its page says it; opened or not. */
async function holdings(page: Page) {
  const text = await page.getByRole('main').innerText()
  const all = (selector: string) => page.locator(selector).allInnerTexts()
  return {
    tips: [...new Set(text.match(/HL-[\dA-Z]+(?:-[\dA-Z]+)*/g))],
    files: await page.locator('#story a[href*="/evidence/"]').count(),
    identifiers: await all('#indicators td:first-child'),
    messages: await all('#messages .section-body > p'),
    notes: await all('#notes .section-body > p'),
  }
}

/** How much of each clock is gone, in percent. */
const clocksOf = async (page: Page) =>
  (await page.getByRole('list', { name: 'Clocks' }).innerText()).match(/\d+(?= %)/g)?.map(Number) ??
  []

test('a wrong merge is undone, and nothing is lost: files, identifiers, notes, clocks', async ({
  page,
}) => {
  const stranger = `heron_quay_${Date.now().toString(36)}`
  await importTips([
    {
      kind: 'job_offer',
      language: 'en',
      story: 'A man in a café asked me to carry a parcel.',
      answers: { danger_now: 'no' },
      identifiers: [{ type: 'handle', value: `@${stranger}`, platform: 'telegram' }],
    },
  ])
  const claim = () =>
    page
      .getByRole('main')
      .getByRole('button', { name: /^Claim/ })
      .click()
  await comesAs(page, 'Zephyr')
  await page.goto(path)
  await claim()
  await page.getByLabel('Write a note').fill('Her sister called about the flat.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Note saved.' })).toBeFocused()
  const [before, gone] = [await holdings(page), await clocksOf(page)]
  expect(before.files).toBeGreaterThan(0)
  expect(before.identifiers.length).toBeGreaterThan(2)

  await page.goto(`/staff/commands?q=${encodeURIComponent(`@${stranger}`)}`)
  await expect(page).toHaveURL(/\/triage\/cases\/\d+$/)
  const other = page.url()
  await claim()
  await page.getByText('Link or merge by number…').click()
  const byNumber = page.getByRole('form', { name: 'Link by number' })
  await byNumber.getByLabel('Other cases').fill('C-0024')
  await byNumber.getByRole('button', { name: 'Merge into this case' }).click()
  await expect(page.getByRole('heading', { name: 'What was told, in 2 tips' })).toBeVisible()
  expect((await page.goto(path))?.status()).toBe(200)
  await expect(page.getByText('Its tips lie there now')).toBeVisible()

  await page.goto(other)
  await page.getByRole('button', { name: 'Undo the merge of C-0024' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The merge is undone.' })).toBeFocused()
  await page.goto(path)
  await claim()
  await expect(page.getByText('Your claim')).toBeVisible()
  expect(await holdings(page)).toEqual(before)
  // They go on where they were: a minute or two later.
  for (const [at, percent] of (await clocksOf(page)).entries()) {
    expect(percent).toBeGreaterThanOrEqual(gone[at] ?? 0)
    expect(percent).toBeLessThanOrEqual((gone[at] ?? 0) + 2)
  }
  for (const address of [path, other]) {
    await page.goto(address)
    await page.getByRole('button', { name: 'Give it back' }).click()
    await expect(page).toHaveURL(/\/triage\?next=given$/)
  }
})
