import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'

test.use({ viewport: { width: 320, height: 640 } })

test('the help pages open without internet once they were kept, and not before', async ({
  page,
  context,
}) => {
  const someone = reporterOn(page, expectClean)
  await someone.opens('/offline')
  await someone.sees('Without internet')
  expect(
    await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
  ).toBe(0)
  await someone.presses('Keep the help pages')
  await someone.reads('The help pages are on this device.')

  await context.setOffline(true)
  await someone.opens('/help')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectClean(page)
  await someone.opens('/report')
  await someone.sees('Without internet')
  await someone.presses('Erase all from this device')
  await someone.reads('All of it is gone from this device.')
  await expect(page.goto('/help')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})

test('words wait under a passphrase, in nobody’s reach, and become a report', async ({ page }) => {
  const someone = reporterOn(page)
  const kept = () => page.evaluate('JSON.stringify(localStorage)')
  await someone.opens('/offline')
  await someone.fills('What you want to tell us', 'The gate is locked at night.')
  await someone.fills('A passphrase of your own', 'short')
  await someone.presses('Lock and keep')
  await someone.reads('The passphrase needs at least 8 letters or numbers.')
  await someone.fills('A passphrase of your own', 'grey gulls at noon')
  await someone.presses('Lock and keep')
  await someone.reads('Your words are locked and kept on this device.')
  expect(await kept()).not.toContain('gate')
  expect(await kept()).not.toContain('gulls')

  await page.reload()
  await someone.reads('There are locked words on this device.')
  await someone.fills('A passphrase of your own', 'grey gulls at dawn')
  await someone.presses('Open my words')
  await someone.reads('This passphrase does not open the words.')
  await someone.fills('A passphrase of your own', 'grey gulls at noon')
  await someone.presses('Open my words')
  await expect(page.getByLabel('What you want to tell us')).toHaveValue(
    'The gate is locked at night.',
  )
  await someone.presses('Start a report with these words')
  await expect(page).toHaveURL(/\/report\//)
})

test('the red button takes what was kept along', async ({ page }) => {
  await page.route('https://www.bbc.com/weather**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  )
  const someone = reporterOn(page)
  await someone.opens('/offline')
  await someone.fills('What you want to tell us', 'The gate is locked at night.')
  await someone.fills('A passphrase of your own', 'grey gulls at noon')
  await someone.presses('Lock and keep')
  await someone.reads('Your words are locked and kept on this device.')
  await page.getByRole('link', { name: 'Leave this site now' }).click()
  await expect(page).toHaveURL('https://www.bbc.com/weather')
  await page.goto('/offline')
  expect(await page.evaluate('localStorage.length')).toBe(0)
})
