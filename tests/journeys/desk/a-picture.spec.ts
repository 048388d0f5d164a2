import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { signInAs } from '#tests/support/journey/sign-in.ts'

/** A case of the demo with a picture of a chat, which no other story works on. */
const path = '/triage/cases/24'

test('a picture comes after its words, covered until it is asked for, and counts as one look', async ({
  page,
}) => {
  await signInAs(page, 'Zephyr')
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
  await expect(page).toHaveURL('/triage')
})
