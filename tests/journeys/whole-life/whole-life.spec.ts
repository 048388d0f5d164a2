import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { comesAs, signInAs } from '#tests/support/journey/sign-in.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'

// One tip, from the person who tells to the agency that acts, and back to the person.
const site = `golden-tide-${Date.now().toString(36)}.example`
const summary =
  'A site shows gains that are made up, lets a small sum out once, then asks for a fee before any more.'

test('a tip’s whole life: told, read, made a pattern, released, acted on, answered, and taken back', async ({
  browser,
}) => {
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const code = await tellsOfASite(await phone.newPage())

  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const rowan = await desk.newPage()
  await comesAs(rowan, 'Rowan')
  const caseUrl = await findsAndClaims(rowan)
  await readsAndAnswers(rowan)
  const patternUrl = await makesAPattern(rowan, caseUrl)

  const second = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const cedar = await second.newPage()
  await signInAs(cedar, 'Cedar')
  await approves(cedar, patternUrl)
  const week = await cutsTheRelease(cedar)

  const agency = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await readsAndActs(agency, week)
  await hearsBack(await phone.newPage(), code)
  await takesItBack(cedar, patternUrl)
  await takesItOut(agency)
  await seesWhoTookItOut(cedar)
  for (const context of [phone, desk, second, agency]) await context.close()
})

async function tellsOfASite(page: Page): Promise<string> {
  const person = reporterOn(page)
  await person.opens('/report/danger')
  for (let step = 0; step < 60; step++) {
    const { pathname } = new URL(page.url())
    if (pathname === '/report/check') break
    await answersStep(page, pathname.split('/').at(-1) ?? '')
  }
  await expect(page).toHaveURL('/report/check')
  await person.presses('Send my report')
  await expect(page).toHaveURL(/\/report\/done/)
  return person.code()
}

/** What this person knows; everything else they skip. */
const knows: Record<string, (page: Page) => Promise<void>> = {
  danger: (page) => page.locator('input[value=no]').first().check({ force: true }),
  kind: (page) => page.locator('input[value=investment]').check({ force: true }),
  story: (page) =>
    page
      .locator('textarea')
      .first()
      .fill(`I put in my savings at ${site} and now nothing comes out.`),
  permissions: async (page) => {
    for (const box of await page.locator('input[type=checkbox]').all()) {
      await box.check({ force: true })
    }
  },
}

async function answersStep(page: Page, step: string): Promise<void> {
  await knows[step]?.(page)
  const main = page.getByRole('main')
  const skip = main.getByRole('button', { name: 'Skip', exact: true })
  if (!knows[step] && (await skip.count()) > 0) await skip.click()
  else
    await main
      .getByRole('button', { name: 'Continue', exact: true })
      .or(main.getByRole('link', { name: 'Continue' }))
      .first()
      .click()
}

async function findsAndClaims(page: Page): Promise<string> {
  await page.getByRole('searchbox', { name: 'Search' }).fill(site)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('table').getByRole('link', { name: /^C-/ }).first().click()
  await expectClean(page)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Claim/ })
    .click()
  await expect(page.getByText('Your claim')).toBeVisible()
  return page.url()
}

async function readsAndAnswers(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Open what was written/ })
    .first()
    .click()
  await expect(page.getByText('nothing comes out')).toBeVisible()
  const theirs = page.getByRole('group', { name: `Whose is ${site.replace('.', '[.]')}?` })
  await theirs.getByRole('radio').first().check({ force: true })
  await page.getByRole('button', { name: 'Save whose they are' }).click()
  await page
    .getByLabel('Write to the reporter')
    .fill('Thank you. Please do not pay any fee to get money out.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByLabel('Verdict').selectOption({ label: 'Confirmed' })
  await page.getByLabel('Impact').selectOption({ label: 'Money lost' })
  await page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expectClean(page)
}

async function makesAPattern(page: Page, caseUrl: string): Promise<string> {
  const number = new URL(caseUrl).pathname.split('/').at(-1)
  await page.goto(`/triage/patterns/new?case=${number}`)
  await expectClean(page)
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.getByLabel('Title').fill('Site that holds money back for a fee')
  await page.getByLabel('Summary').fill(summary)
  await page
    .getByRole('checkbox', { name: site.replace('.', '[.]') })
    .first()
    .check({ force: true })
  await page.getByRole('button', { name: 'Save and check' }).click()
  await expect(page.getByText('No leak found').first()).toBeVisible()
  await expectClean(page)
  const patternUrl = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Submit to a second person' }).click()
  await page.goto(`${patternUrl}/review`)
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  return patternUrl
}

async function approves(page: Page, patternUrl: string): Promise<void> {
  await page.goto(`${patternUrl}/review`)
  await expectClean(page)
  await page.getByRole('button', { name: /^Approve/ }).click()
  await expect(page).toHaveURL(new RegExp(patternUrl))
  await expect(page.getByText(/Approved/).first()).toBeVisible()
}

async function cutsTheRelease(page: Page): Promise<string> {
  await page.goto('/triage/releases')
  await expectClean(page)
  await page.getByRole('button', { name: 'Cut this week’s release now' }).click()
  const title = await page
    .getByText(/\d{4}-W\d{2}/)
    .first()
    .textContent()
  return /\d{4}-W\d{2}/.exec(title ?? '')?.[0] ?? ''
}

async function readsAndActs(context: BrowserContext, week: string): Promise<void> {
  const page = await context.newPage()
  await comesAs(page, 'Juniper')
  await expectClean(page)
  await expect(page.getByText(week).first()).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /Release \d+/ })
    .first()
    .click()
  await expectClean(page)
  await expect(page.getByText('Site that holds money back for a fee').first()).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /stix/i }).first().click(),
  ])
  expect(await download.failure()).toBeNull()
  await page.getByRole('link', { name: 'Actions' }).first().click()
  const choice = page.getByLabel('Which pattern is it about?')
  const option = choice.locator('option', { hasText: 'Site that holds money back for a fee' })
  await choice.selectOption((await option.first().getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectClean(page)
  await page
    .getByRole('group', { name: 'What did you do?' })
    .getByRole('radio')
    .first()
    .check({ force: true })
  await page.getByRole('button', { name: 'Report it' }).click()
  await expect(page.getByText('Thank you. It is recorded.')).toBeVisible()
}

async function hearsBack(page: Page, code: string): Promise<void> {
  await page.goto('/return')
  await page.getByRole('main').getByRole('textbox').first().fill(code.toLowerCase())
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByText('Please do not pay any fee')).toBeVisible()
  await expect(page.getByText(/it became part of a warning/)).toBeVisible()
}

async function takesItBack(page: Page, patternUrl: string): Promise<void> {
  await page.goto(`${patternUrl}/revocation`)
  await page.getByLabel('Another pattern says it better').check({ force: true })
  await page.getByLabel('For the record').fill('The site was found to be the same as another.')
  await expectClean(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page).toHaveURL(new RegExp(patternUrl))
  // What is taken back leaves by itself within seconds; here whoever is quicker cuts it.
  await page.goto('/triage/releases')
  const cut = page.getByRole('button', { name: 'Cut this week’s release now' })
  if ((await cut.count()) === 0) return
  await cut.click()
}

/** Whoever has fetched it is asked to confirm, and seen to owe a word until then. */
async function takesItOut(context: BrowserContext): Promise<void> {
  const [page = await context.newPage()] = context.pages()
  await page.goto('/agency')
  await expectClean(page)
  await page.getByRole('link', { name: 'confirm it' }).click()
  await expect(
    page.getByRole('checkbox', { name: /Site that holds money back/ }).first(),
  ).toBeChecked()
  await expectClean(page)
  await page.getByRole('button', { name: 'Confirm that the ticked ones are out' }).click()
  const said = page.getByRole('status').filter({ hasText: 'Thank you. It is confirmed.' })
  await expect(said).toBeFocused()
}

async function seesWhoTookItOut(page: Page): Promise<void> {
  await page.goto('/triage/urgent')
  await page
    .getByRole('link', { name: /Site that holds money back for a fee/ })
    .first()
    .click()
  await expect(page.getByRole('row', { name: /Northshore.*Confirmed/ })).toBeVisible()
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await expectClean(page)
  }
}
