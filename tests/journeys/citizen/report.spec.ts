import { expect, test } from '@playwright/test'
import { aPdf, aPicture, aText } from '#tests/support/factories/files.ts'
import { expectClean } from '#tests/support/journey/axe.ts'
import { type Look, type Reporter, reporterOn } from '#tests/support/navigators/reporter.ts'
import { finishes, tellsOfInvestment, tellsOfJob } from '#tests/support/navigators/reports.ts'

const both = { 'a false job': tellsOfJob, 'a false investment': tellsOfInvestment }
/** The questions are the same with script, where one story tells it, and on a wide screen. */
const one = { 'a false job': tellsOfJob }

/** Axe meets every page in every language (every-page/every-language.spec.ts), and needs script. */
const fits: Look = async (page) => {
  const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect({ url: page.url(), sideways: Number(sideways) > 0 }).toMatchObject({ sideways: false })
}

const browsers = [
  { name: 'a phone without JavaScript', javaScriptEnabled: false, width: 320, stories: both },
  { name: 'a phone', javaScriptEnabled: true, width: 320, stories: one },
  { name: 'a desktop', javaScriptEnabled: true, width: 1280, stories: {} },
]

const upload = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

async function addsEvidence(someone: Reporter): Promise<void> {
  await someone.sees('Do you have pictures, chats or other files?')
  await someone.addsFiles([upload(await aPicture('chat.jpg')), upload(aText()), upload(aPdf())])
  await someone.presses('Add these files')
  await someone.reads('“notes.txt” was not added. We can’t read this kind of file.')
  await someone.reads('chat.jpg')
  await someone.presses('Remove ticket.pdf')
  await someone.sees('Do you have pictures, chats or other files?')
  await someone.goesOn()
}

for (const { name, javaScriptEnabled, width, stories } of browsers) {
  test.describe(`on ${name}`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 800 } })

    for (const [about, tells] of Object.entries(stories)) {
      test(`somebody reports ${about}, keeps the code, and comes back with it`, async ({
        page,
      }) => {
        const someone = reporterOn(page, fits)
        // The same words again and again would be held back: tests/operations/intake/quarantine.test.ts.
        await tells(someone, `I told it on ${name}.`)
        await addsEvidence(someone)
        await finishes(someone, 'given')
        await someone.reads('chat.jpg')
        await someone.presses('Send my report')

        await someone.sees('Thank you. We have your report.')
        const code = await someone.code()
        expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
        expect(page.url()).not.toContain(code.slice(0, 4))
        await someone.reads('We sent one short email')
        await someone.follows('I have kept my code')
        await someone.sees('Do you have your code?')
        await someone.fills('The last 4 of your code', code.slice(-4).toLowerCase())
        await someone.presses('Check')
        await someone.sees('You are done here')

        await someone.follows('Come back to your report')
        await someone.sees('Come back to your report')
        await someone.fills('Your code', code.toLowerCase().replaceAll('-', ' '))
        await someone.presses('Open my report')
        await someone.sees(/^Your report HL-/)
        await someone.reads('It is waiting to be read.')
        await someone.opens('/return/found')
        await someone.sees('What we found in your files')
        await someone.opens('/return/tip')
        await someone.fills('Write to us or add more', 'The driver had a white van.')
        await someone.addsFiles([upload(aPdf('van.pdf', 'van'))])
        await someone.presses('Send')
        await someone.reads('Sent. We will read it.')
        await someone.reads('The driver had a white van.')
        await someone.reads('van.pdf')
        await someone.presses('Close my report')
        await someone.reads('Your report is closed on this device.')
      })
    }

    test('mistakes are said at the top and at the field, and what was typed stays', async ({
      page,
    }) => {
      const someone = reporterOn(page, fits)
      await someone.opens('/report/danger')
      await someone.goesOn()
      await someone.reads('There is a problem')
      expect(await page.title()).toBe('Error: Step 1 – Harborlight')
      await page.getByRole('link', { name: 'Choose yes, no or' }).click()
      expect(page.url()).toContain('#danger_now')
      await someone.opens('/return')
      await someone.fills('Your code', 'K7QF-2M9D')
      await someone.presses('Open my report')
      await someone.reads('The code has 24 letters and numbers.')
      await expect(page.getByLabel('Your code')).toHaveValue('K7QF-2M9D')
      await (javaScriptEnabled ? expectClean(page) : fits(page, 'wrong code'))
    })

    test('a change from check-your-answers comes straight back to it', async ({ page }) => {
      const someone = reporterOn(page, fits)
      await someone.opens('/report/danger')
      await someone.answers('Is anyone in danger right now?', 'No')
      await someone.answers('What do you want to tell us about?', 'A job offer')
      await someone.answers('How much do you want to tell?', 'A full report')
      await someone.skips('Who is this about?')
      await someone.skips('Where is the person now?')
      await someone.skips('Is anyone under 18?')
      await someone.sees('What happened?')
      await someone.fills('What happened?', 'A short story.')
      await someone.presses('I have told enough. Go to the last questions')
      await someone.sees('Do you have pictures, chats or other files?')
      await someone.goesOn()
      await finishes(someone, 'not given')
      await page.getByRole('link', { name: 'Change What happened?' }).click()
      await someone.fills('What happened?', 'A longer story.')
      await someone.presses('Save')
      await someone.sees('Check your answers')
      await someone.reads('A longer story.')
    })
  })
}
