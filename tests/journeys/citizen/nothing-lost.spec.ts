import { expect, test } from '@playwright/test'
import { aPdf } from '#tests/support/factories/files.ts'
import { journeyOrigin } from '#tests/support/journey/place.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('somebody goes back and on again, and then writes in two windows at once', async ({
    page,
    context,
  }) => {
    const someone = reporterOn(page)
    await someone.opens('/report/danger')
    await someone.answers('Is anyone in danger right now?', 'No')
    await someone.answers('What do you want to tell us about?', 'An investment, trading or coins')
    await someone.answers('How much do you want to tell?', 'A quick tip')
    await someone.writes('What happened?', 'They showed a profit.')
    await someone.sees('Do you have any of these from them?')
    await page.goBack()
    await someone.sees('What happened?')
    await expect(page.getByLabel('What happened?')).toHaveValue('They showed a profit.')
    await someone.writes('What happened?', 'They showed a profit in May.')
    await someone.sees('Do you have any of these from them?')

    const other = reporterOn(await context.newPage())
    await other.opens('/report/story')
    await someone.opens('/report/story')
    await someone.writes('What happened?', 'They showed a profit in June.')
    await someone.sees('Do you have any of these from them?')
    await other.writes('What happened?', 'They showed a profit, twice.')
    await other.reads('This page was changed in another window')
    await other.reads('They showed a profit in June.')
    await other.presses('Take this instead')
    await other.reads('This is what was here before')
    await other.goesOn()
    await other.sees('Do you have any of these from them?')
    await someone.opens('/report')
    await someone.reads('There is a report on this device that you did not send')
    await someone.opens('/report/story')
    await expect(page.getByLabel('What happened?')).toHaveValue('They showed a profit in June.')
  })
})

test('files that have to wait stay chosen, and one more press adds them', async ({ page }) => {
  const send = (path: string, form: Record<string, string>) =>
    page.request.post(path, { form, headers: { origin: journeyOrigin }, maxRedirects: 0 })
  await send('/report/danger', { danger_now: 'no' })
  await send('/report/kind', { kind: 'investment' })
  await page.goto('/report/evidence')
  const busy = (await page.content()).replace('<h1', '<h1 data-busy')
  await page.route(
    '**/report/evidence',
    (route) => route.fulfill({ status: 429, contentType: 'text/html', body: busy }),
    { times: 1 },
  )
  const someone = reporterOn(page)
  const { name, bytes } = aPdf('slip.pdf', 'slip')
  await someone.addsFiles([{ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }])
  await someone.presses('Add these files')
  await expect(page.locator('[data-busy]')).toBeVisible()
  await someone.presses('Add these files')
  await expect(page.locator('.file-name')).toHaveText('slip.pdf')
})
