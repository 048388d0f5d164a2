import { expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { reporterOn } from '#tests/support/navigators/reporter.ts'
import { tellsQuickly } from '#tests/support/navigators/reports.ts'

test.describe('on a phone, and then on one without JavaScript', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('somebody saves a quick tip, closes it, goes on in another browser, tells more and sends it', async ({
    page,
    browser,
  }) => {
    const someone = reporterOn(page, expectClean)
    await tellsQuickly(someone)
    await someone.presses('Save and come back later')
    await someone.sees('What you wrote is saved')
    const code = await someone.code()
    expect(code).toMatch(/^SAVE(-[0-9A-Z]{4}){6}$/)
    expect(page.url()).not.toContain('SAVE')
    await someone.presses('I have the code. Close it on this device')
    await someone.sees('It is closed on this device')
    await someone.opens('/report/check')
    await someone.sees('Before you start')

    const elsewhere = await browser.newPage({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    const back = reporterOn(elsewhere)
    await back.opens('/report')
    await back.follows('I saved a report and want to go on')
    await back.fills('Your code to go on', code.toLowerCase().replaceAll('-', ' '))
    await back.presses('Go on')
    await back.sees('Check your answers')
    await back.reads('My brother is on the third floor')
    await back.presses('Tell more')
    await back.answers('Who is this about?', 'Someone I know')
    await back.sees('How many people are there?')
    await back.presses('Make it a quick tip')
    await back.sees('Check your answers')
    await back.reads('Someone I know')
    await back.presses('Send my report')
    await back.sees('Thank you. We have your report.')
    await elsewhere.close()
  })
})
