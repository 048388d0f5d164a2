import { expect, type Page, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { journeyOrigin } from '#tests/support/journey/place.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'

/** What comes before is told elsewhere: here a report is filed by its forms alone. */
async function files(page: Page): Promise<void> {
  const send = (path: string, form: Record<string, string>) =>
    page.request.post(path, { form, headers: { origin: journeyOrigin }, maxRedirects: 0 })
  await send('/report/danger', { danger_now: 'no' })
  await send('/report/kind', { kind: 'investment' })
  await send('/report/story', { story: 'They showed a profit.', intent: 'shortcut' })
  await page.goto('/report/check')
  await page.getByRole('button', { name: 'Send my report' }).click()
}

test('somebody proves, puts right and takes back what they told', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  const someone = reporterOn(page, expectClean)
  await files(page)
  await someone.sees('Thank you. We have your report.')
  await page.getByText('Show my code as a picture').click()
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  const code = await someone.code()
  const proof = await (await page.request.get('/proof.txt')).text()
  const copy = await (await page.request.get('/proof/copy.txt')).text()
  await someone.follows('I can’t keep it')
  await someone.sees('You can go on without the code')
  await someone.follows('Show my code again')
  await someone.follows('I have kept my code')
  await someone.fills('The last 4 of your code', 'ZZZZ')
  await someone.presses('Check')
  await someone.reads('There is a problem')
  await someone.sees('Do you have your code?')

  await someone.opens('/verify')
  await someone.sees('Check a proof')
  await page.locator('#proof').fill(proof)
  await page.locator('#copy').fill(copy)
  await someone.presses('Check')
  await someone.sees('This proof is real')
  await someone.reads('word for word')

  await someone.opens('/return')
  await someone.fills('Your code', code)
  await someone.presses('Open my report')
  await someone.sees(/^Your report HL-/)
  await someone.follows('Put something right')
  await someone.sees('What do you want to put right?')
  await someone.follows('What happened?')
  await someone.sees('What happened?')
  await someone.fills('What is right?', 'It was in May.')
  await someone.presses('Send')
  await someone.reads('Put right: What happened?')
  await someone.follows('Take my report back')
  await someone.sees('Take your report back?')
  await someone.follows('Go on to the last step')
  await someone.sees('Last step: take it back for good?')
  await page.getByLabel('Yes, take it back and delete it').check({ force: true })
  await someone.goesOn()
  await someone.sees('You took your report back')
})
