import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'
import { type CallSign, demoCustodianPassphrase } from '../../../prisma/demo/people.ts'

async function deskOf(browser: Browser, callSign: CallSign): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await comesAs(page, callSign)
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('a moderator borrows contact details from a custodian, and gives them back', async ({
  browser,
}) => {
  const rowan = await deskOf(browser, 'Rowan')
  await rowan.goto('/triage/cases/27')
  const claim = rowan.getByRole('button', { name: /^Claim/ })
  if (await claim.isVisible()) {
    await claim.click()
    await expect(rowan.getByRole('button', { name: /^Renew the claim/ })).toBeVisible()
  }
  await rowan.getByRole('link', { name: /Identity on file: yes/ }).click()
  await expect(rowan.getByRole('heading', { level: 1 })).toHaveText(/^Contact details of/)
  // The demo's own request came from another browser.
  const before = rowan.getByRole('button', { name: 'Take it back' })
  if (await before.isVisible()) await before.click()
  await rowan.getByLabel('What it is for').selectOption('call_back')
  await rowan.getByLabel(/Why a message/).fill('He asked to be called before the bank closes.')
  await press(rowan, 'Ask a custodian')
  await expect(rowan.getByRole('heading', { name: 'Waiting for a custodian' })).toBeVisible()
  await expectClean(rowan)

  const alder = await deskOf(browser, 'Alder')
  await expect(alder).toHaveURL('/custody')
  await expectClean(alder)
  await alder
    .getByRole('row', { name: /C-0027.*Yes/ })
    .getByRole('link')
    .click()
  await expect(alder.getByText('He asked to be called before the bank closes.')).toBeVisible()
  await alder.getByLabel('Your custodian’s passphrase').fill(demoCustodianPassphrase)
  await press(alder, 'Grant')
  await expect(alder.getByText('Open until')).toBeVisible()
  await expect(alder.getByText('Edwin Marsh')).toHaveCount(0)
  await expectClean(alder)

  await rowan.reload()
  await press(rowan, 'Look at them')
  await expect(rowan.getByText('Edwin Marsh')).toBeVisible()
  await expect(rowan).toHaveTitle(/^C-0027/)
  await expectClean(rowan)
  await press(rowan, 'End it now')
  await expect(rowan.getByText('Edwin Marsh')).toHaveCount(0)
  await expect(rowan.getByRole('button', { name: 'Look at them' })).toHaveCount(0)
})

test('a custodian breaks the glass for somebody in danger, and a supervisor reviews it', async ({
  browser,
}) => {
  const alder = await deskOf(browser, 'Alder')
  await alder
    .getByRole('row', { name: /C-0039/ })
    .getByRole('link')
    .first()
    .click()
  await expectClean(alder)
  await alder.getByLabel('What the danger is').selectOption('held_now')
  await alder.getByLabel(/Why it can’t wait/).fill('The boat leaves the port tonight.')
  await alder.getByLabel('Your custodian’s passphrase').fill(demoCustodianPassphrase)
  await press(alder, 'Open for 60 minutes')
  await press(alder, 'Look at them')
  await expect(alder.getByText('Rahmat Wijaya')).toBeVisible()
  await expect(alder.getByText('Somebody else reviews this')).toBeVisible()
  const opening = new URL(alder.url()).pathname

  const cedar = await deskOf(browser, 'Cedar')
  await cedar.goto('/custody/openings')
  await expectClean(cedar)
  await cedar.locator(`main td a[href="${opening}"]`).click()
  await expect(cedar.getByText('The boat leaves the port tonight.')).toBeVisible()
  await expect(cedar.getByText('Rahmat Wijaya')).toHaveCount(0)
  await cedar.getByText('Justified', { exact: true }).click()
  await cedar.getByLabel('Why', { exact: true }).fill('There was no other way in time.')
  await press(cedar, 'Save the review')
  await expect(cedar.getByText('It was justified.')).toBeVisible()
  await expectClean(cedar)
})
