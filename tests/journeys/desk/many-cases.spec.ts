import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

test('callers tell of one advert, and their cases are merged in one go, after a look, and taken apart again', async ({
  page,
}) => {
  await comesAs(page, 'Rowan')
  for (let caller = 0; caller < 3; caller++) {
    await page.goto('/triage')
    await page.getByRole('link', { name: 'Write down a call' }).click()
    await page.locator('#danger_now-no').check({ force: true })
    await page.getByLabel('What happened?').fill('The basilisk lounge pays 900 a week for likes')
    await page.getByRole('button', { name: 'File this call' }).click()
    await expect(page.getByText('Read these to the caller')).toBeVisible()
  }
  await expectClean(page)
  await page.goto('/triage?q=basilisk')
  const first = (await page.locator('tr[data-row] a').first().innerText()).slice(0, 6)
  await page.getByRole('button', { name: 'Decide about all 3 cases of this list' }).click()
  await expectClean(page)
  await page.getByLabel('Number of that case').fill(first)
  const merging = page.locator('form').filter({ hasText: 'Number of that case' })
  await merging.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('This holds for 2 cases.')).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: 'Do it in 2 cases' }).click()
  await expect(page.getByText('Done in 2 cases, left out in 1.')).toBeVisible()
  await page.getByRole('button', { name: /^Take it all back/ }).click()
  await expect(page.getByText('Taken back in 2 cases')).toBeVisible()
  await page.goto('/triage?q=basilisk')
  await expect(page.locator('tr[data-row]')).toHaveCount(3)
})
