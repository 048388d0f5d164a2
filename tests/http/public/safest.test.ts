import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

// Tor Browser at its safest level: no script, no SVG, no MathML, no fonts from the web.
let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** A drawing tells nothing by itself, and leaves no words behind where it is not drawn. */
function expectPlain(path: string, page: string) {
  const drawings = [...page.matchAll(/<svg([^>]*)>(.*?)<\/svg>/gs)]
  const telling = drawings.filter(
    ([, attributes = '']) => !attributes.includes('aria-hidden="true"'),
  )
  const spilling = drawings.filter(([, , content = '']) => content.replace(/<[^>]*>/g, '').trim())
  expect({ path, telling, spilling }).toEqual({ path, telling: [], spilling: [] })
  expect(page).not.toMatch(/<math|@font-face|<picture|<object|<embed|<img[^>]*\.svg/)
  for (const [script] of page.matchAll(/<(?:input|button|a)[^>]*>/g))
    expect(script).not.toMatch(/ on\w+=|href="javascript:/)
}

test('no page says with a drawing what it does not say in words, and codes are PNG pictures', async () => {
  const someone = httpReporter(site.origin)
  const show = async (path: string) => {
    const page = await (await someone.get(path)).text()
    expectPlain(path, page)
    return page
  }
  for (const path of ['/', '/report', '/report/safety', '/report/danger', '/help?here=KH'])
    await show(path)
  for (const path of ['/check', '/alerts', '/verify', '/privacy', '/return', '/offline'])
    await show(path)
  await someone.post('/report/danger', [['danger_now', 'yes']])
  await show('/report/get-help-now')
  await someone.post('/report/kind', [['kind', 'investment']])
  await someone.post('/report/story', [
    ['story', 'They showed a profit.'],
    ['intent', 'later'],
  ])
  const png =
    /<img class="qr" src="data:image\/png;base64,[^"]+" width="\d+" height="\d+" alt="[^"]+"/
  expect(await show('/report/saved')).toMatch(png)
  await show('/report/story')
  await show('/report/check')
  await someone.files()
  expect(await show('/report/done')).toMatch(png)
  await someone.post('/return', [['code', (await someone.receipt()) ?? '']])
  await show('/return/tip')
  expect(await show('/poster')).toMatch(png)
})

test('no sheet of a citizen page brings a font along', () => {
  for (const sheet of ['tokens', 'base', 'citizen', 'alerts', 'help'])
    expect(readFileSync(`app/ui/styles/${sheet}.css`, 'utf8')).not.toMatch(
      /@font-face|url\((?!["']?data:image\/png)/,
    )
})
