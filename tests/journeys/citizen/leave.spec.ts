import { expect, type Page, test } from '@playwright/test'
import { reporterOn } from '#tests/support/navigators/reporter.ts'

const weather = 'https://www.bbc.com/weather'

/** Nothing leaves this machine: the weather is ours while tests run. */
async function withWeather(page: Page): Promise<void> {
  await page.route(`${weather}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' }),
  )
}

async function hasBegun(page: Page) {
  const someone = reporterOn(page)
  await withWeather(page)
  await someone.opens('/report/danger')
  await someone.answers('Is anyone in danger right now?', 'No')
  await someone.sees('What do you want to tell us about?')
  return someone
}

async function nothingIsLeft(page: Page): Promise<void> {
  await page.goto('/report/kind')
  await expect(page.getByText('We could not find what you wrote before')).toBeVisible()
  const cookies = await page.context().cookies()
  expect(cookies.filter(({ name }) => name.includes('hl_'))).toEqual([])
}

/** A page can be read before its script has come: keys pressed until then are nobody's. */
async function listens(page: Page): Promise<void> {
  await page.locator('html[data-js]').waitFor({ state: 'attached' })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the red button opens the weather and leaves nothing open', async ({ page }) => {
    await hasBegun(page)
    await page.getByRole('link', { name: 'Leave this site now' }).click()
    await expect(page).toHaveURL(weather)
    await nothingIsLeft(page)
  })
})

test('the red button takes the page out of the history', async ({ page }) => {
  await hasBegun(page)
  await page.getByRole('link', { name: 'Leave this site now' }).click()
  await expect(page).toHaveURL(weather)
  await page.goBack()
  await expect(
    page.getByRole('heading', { name: 'What do you want to tell us about?' }),
  ).toBeHidden()
  await nothingIsLeft(page)
})

test('Shift three times does the same from anywhere, and a capital letter does not', async ({
  page,
}) => {
  await hasBegun(page)
  await listens(page)
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift+A')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  expect(page.url()).toContain('/report/kind')
  await page.keyboard.press('Shift')
  await expect(page).toHaveURL(weather)
  await nothingIsLeft(page)
})
