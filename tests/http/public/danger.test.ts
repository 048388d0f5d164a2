import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

const minute = 60_000

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

const to = (response: Response) => response.headers.get('location')
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
const ticked = /<input[^>]*name="danger"[^>]*(?:value="yes"[^>]*checked|checked[^>]*value="yes")/

/** Somebody who has told of no danger, with their report open; and how urgent its case is by now. */
async function aReport() {
  const someone = httpReporter(site.origin)
  await someone.tells({
    danger_now: 'no',
    kind: 'job_offer',
    track: 'quick',
    story: `They went to Cambodia. ${crypto.randomUUID()}`,
    current_country: 'KH',
  })
  await someone.files()
  const code = (await someone.receipt()) ?? ''
  await someone.post('/return', [['code', code]])
  const { id } = await house.db.case.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const urgency = async () => (await house.db.case.findUniqueOrThrow({ where: { id } })).urgency
  expect(await urgency()).not.toBe('imminent')
  return { someone, code, urgency }
}

test('a tick beside an addition makes the case imminent, and the page says at once whom to call', async () => {
  const { someone, urgency } = await aReport()
  const sent = await someone.post('/return/tip', [['danger', 'yes']])
  expect([sent.status, to(sent)]).toEqual([303, '/return/tip?danger=1'])
  expect(await urgency()).toBe('imminent')
  const page = await (await someone.get('/return/tip?danger=1')).text()
  expect(page).toContain('Do not wait for us')
  expect(page).toContain('href="tel:117"')
  expect(page).toContain('Someone is in danger now')
})

test('the danger question put right to yes does the same, to no it does not', async () => {
  const { someone, urgency } = await aReport()
  const correct = (...fields: [string, string][]) =>
    someone.post('/return/correct/danger_now', fields)
  expect((await correct()).status).toBe(400)
  expect(to(await correct(['danger', 'no']))).toBe('/return/tip?corrected=1')
  expect(await urgency()).not.toBe('imminent')
  expect(to(await correct(['danger', 'yes'], ['correction', 'Since today.']))).toBe(
    '/return/tip?danger=1',
  )
  expect(await urgency()).toBe('imminent')
  expect(await (await someone.get('/return/tip')).text()).toMatch(/Yes\s+Since today\./)
})

test('a tick beside any other answer counts, also where the words are too long', async () => {
  const { someone, urgency } = await aReport()
  const long = 'x'.repeat(5001)
  const sent = await someone.post('/return/correct/story', [
    ['correction', long],
    ['danger', 'yes'],
  ])
  expect(sent.status).toBe(400)
  const page = await sent.text()
  expect(page).toContain(long)
  expect(page).toContain('Do not wait for us')
  expect(await urgency()).toBe('imminent')
})

test('a tick that comes after the half hour goes along with the code', async () => {
  const { someone, code, urgency } = await aReport()
  house.advance(40 * minute)
  const late = await someone.post('/return/tip', [
    ['message', 'They are moving her.'],
    ['danger', 'yes'],
  ])
  const page = await late.text()
  expect(page).toContain('href="/help"')
  expect(page).toContain('They are moving her.')
  expect(page).toMatch(ticked)
  const again = await someone.post('/return', [
    ['code', code],
    ['message', 'They are moving her.'],
    ['danger', 'yes'],
  ])
  expect(to(again)).toBe('/return/tip?danger=1')
  expect(await urgency()).toBe('imminent')
})

test.each([
  ['/return/tip', 'message'],
  ['/return/correct/story', 'correction'],
  ['/return', 'message'],
])(
  '%s: a form that was open too long comes back with its words and its tick',
  async (path, name) => {
    const { someone, code, urgency } = await aReport()
    const page = await (await someone.get(path)).text()
    const form = (token: string): [string, string][] => [
      ['form_token', token],
      ['code', code],
      [name, 'Written <slowly>'],
      ['danger', 'yes'],
    ]
    house.advance(25 * 60 * minute)
    await someone.post('/return', [['code', code]])
    const old = await someone.postUnsigned(path, form(hidden(page, 'form_token')))
    const back = await old.text()
    expect(back).toContain('Please press the button once more')
    expect(back).toContain('Written &lt;slowly&gt;')
    expect(back).toMatch(ticked)
    expect(await urgency()).not.toBe('imminent')
    const sent = await someone.postUnsigned(path, form(hidden(back, 'form_token')))
    expect(to(sent)).toBe('/return/tip?danger=1')
    expect(await urgency()).toBe('imminent')
  },
)
