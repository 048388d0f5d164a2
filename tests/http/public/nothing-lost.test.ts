import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

// Nothing that was typed is ever lost by an error, a timeout or a second tab.
const hour = 3_600_000
const day = 24 * hour
const answers: TipAnswers = {
  danger_now: 'no',
  kind: 'investment',
  story: 'They showed a profit.',
}

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

type Someone = ReturnType<typeof httpReporter>
type Fields = [string, string][]
const visitor = (): Someone => httpReporter(site.origin)
const to = (response: Response) => response.headers.get('location')
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

async function begins(): Promise<Someone> {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'investment']])
  return someone
}

/** The hidden fields of a page that was shown: what its form carries of where it was made. */
const originIn = (page: string): Fields =>
  ['page_mark', 'page_window'].map((name) => [name, hidden(page, name)])

/** A window with one page open. It can send what is typed there, as often as it likes. */
async function windowOn(someone: Someone, path: string) {
  let page = await (await someone.get(path)).text()
  return async (typed: Fields) => {
    const answer = await someone.post(path, [...originIn(page), ...typed])
    if (answer.status !== 303) page = await answer.clone().text()
    return answer
  }
}

test('a report that was left for days goes on in the same browser, from the first page', async () => {
  const someone = await begins()
  const sent = await someone.post('/report/story', [['story', 'Written at night.']])
  expect(sent.headers.get('set-cookie')).toMatch(/hl_draft=.*Max-Age=604800;.*HttpOnly/)
  house.advance(6 * day)
  const start = await (await someone.get('/report')).text()
  expect(start).toContain('There is a report on this device that you did not send')
  expect(start).toContain('href="/report/how-much"')
  expect(await (await someone.get('/report/story')).text()).toContain('Written at night.')
})

test('a report can be removed from the device; one with a code waits for its code', async () => {
  const someone = await begins()
  const drafts = await house.db.draft.count()
  expect(to(await someone.post('/report'))).toBe('/report?removed=1')
  expect(await house.db.draft.count()).toBe(drafts - 1)
  expect([...someone.cookies]).toEqual([])

  const other = await begins()
  await other.post('/report/story', [['intent', 'later']])
  await other.post('/report')
  expect(await house.db.draft.count()).toBe(drafts)
  expect([...other.cookies]).toEqual([])
})

test('sending ends the long life of the cookie: the receipt goes with the browser', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const sent = await someone.files()
  expect(to(sent)).toBe('/report/done')
  expect(sent.headers.get('set-cookie')).toMatch(/hl_draft=/)
  expect(sent.headers.get('set-cookie')).not.toMatch(/Max-Age|Expires/i)
})

for (const [why, goes] of [
  ['has run out', async () => house.advance(8 * day)],
  ['was wiped in another window', async (someone: Someone) => void (await someone.get('/leave'))],
] as const)
  test(`a page whose report ${why} comes back with all that was typed, and begins a new one`, async () => {
    const someone = await begins()
    const send = await windowOn(someone, '/report/story')
    await goes(someone)
    const typed: Fields = [['story', 'Typed <while> the days went by.']]
    const back = await send(typed)
    expect(back.status).toBe(409)
    const page = await back.text()
    expect(page).toContain('What is on this page is kept')
    expect(page).toContain('Typed &lt;while&gt; the days went by.')
    expect(page).not.toContain('changed in another window')

    const on = await send([['story', 'Typed, and then put right.']])
    expect(to(on)).toBe('/report/danger?restored=1')
    expect(await (await someone.get('/report/danger?restored=1')).text()).toContain(
      'answer the first questions again',
    )
    await someone.post('/report/danger', [['danger_now', 'no']])
    await someone.post('/report/kind', [['kind', 'investment']])
    expect(await (await someone.get('/report/story')).text()).toContain(
      'Typed, and then put right.',
    )
    expect(to(await someone.files())).toBe('/report/done')
  })

test('a mistake on a page whose report has run out keeps what was typed, too', async () => {
  const someone = await begins()
  house.advance(8 * day)
  const sent = await someone.post('/report/amounts', [
    ['losses-0-amount', 'all that we had'],
    ['losses-0-asset', 'THB'],
  ])
  expect(sent.status).toBe(400)
  expect(await sent.text()).toContain('value="all that we had"')
})

test('a form whose token has run out comes back with what was typed, and one more press goes on', async () => {
  const someone = await begins()
  const token = hidden(await (await someone.get('/report/story')).text(), 'form_token')
  house.advance(25 * hour)
  const old = await someone.postUnsigned('/report/story', [
    ['form_token', token],
    ['story', 'Written <slowly>'],
  ])
  expect(old.status).toBe(403)
  const page = await old.text()
  expect(page).toContain('Please press the button once more')
  expect(page).toContain('Written &lt;slowly&gt;')
  const again = await someone.postUnsigned('/report/story', [
    ['form_token', hidden(page, 'form_token')],
    ['story', 'Written <slowly>'],
  ])
  expect([again.status, to(again)]).toEqual([303, '/report/where-seen'])

  const check = await someone.postUnsigned('/report/check', [['form_token', token]])
  expect(check.status).toBe(403)
  const sent = await someone.postUnsigned('/report/check', [
    ['form_token', hidden(await check.text(), 'form_token')],
  ])
  expect(to(sent)).toBe('/report/done')
})

test('the back button and Continue go on quietly, also with a word put right', async () => {
  const someone = await begins()
  const story = await windowOn(someone, '/report/story')
  expect(to(await story([['story', 'It began in May.']]))).toBe('/report/where-seen')
  await someone.post('/report/where-seen', [['where_seen', 'line']])
  // Back: the browser shows the old page from its memory, with its old hidden fields.
  expect(to(await story([['story', 'It began in May.']]))).toBe('/report/where-seen')
  expect(to(await story([['story', 'It began in June.']]))).toBe('/report/where-seen')
  expect(await (await someone.get('/report/check')).text()).toContain('It began in June.')
})

test('two windows on different pages leave each other’s answers alone', async () => {
  const someone = await begins()
  const story = await windowOn(someone, '/report/story')
  const seen = await windowOn(someone, '/report/where-seen')
  await story([['story', 'From window one']])
  expect((await seen([['where_seen', 'line']])).status).toBe(303)
  const check = await (await someone.get('/report/check')).text()
  for (const kept of ['From window one', 'LINE']) expect(check).toContain(kept)
})

test('two windows on the same page: both are shown, and one press takes either', async () => {
  const someone = await begins()
  const one = await windowOn(someone, '/report/story')
  const two = await windowOn(someone, '/report/story')
  await one([['story', 'From window one']])
  const shown = await two([['story', 'From window two']])
  expect(shown.status).toBe(409)
  const page = await shown.text()
  expect(page).toContain('changed in another window')
  for (const kept of ['From window one', 'From window two']) expect(page).toContain(kept)
  // Nobody has chosen yet: both wait, also for a browser that was closed.
  const later = await (await someone.get('/report/story')).text()
  for (const kept of ['From window one', 'From window two']) expect(later).toContain(kept)

  const changed = await two([
    ['story', 'From window two'],
    ['intent', 'other'],
  ])
  expect(changed.status).toBe(200)
  const swapped = await changed.text()
  expect(swapped).toMatch(/<textarea[^>]*>\n?From window one<\/textarea>/)
  expect(swapped).toContain('From window two')
  expect(to(await two([['story', 'From window one']]))).toBe('/report/where-seen')
  const after = await (await someone.get('/report/story')).text()
  expect(after).toContain('From window one')
  expect(after).not.toContain('From window two')
})

test('a page that comes back with a mistake still knows which answers it was made from', async () => {
  const someone = await begins()
  const one = await windowOn(someone, '/report/story')
  const two = await windowOn(someone, '/report/story')
  await one([['story', 'From window one']])
  const wrong = await two([['story', 'x'.repeat(20_001)]])
  expect(wrong.status).toBe(400)
  const shown = await two([['story', 'From window two']])
  expect(shown.status).toBe(409)
  expect(await shown.text()).toContain('From window one')
})

test('what is put aside in an older window does not pass over the newer words', async () => {
  const someone = await begins()
  const one = await windowOn(someone, '/report/story')
  const two = await windowOn(someone, '/report/story')
  await one([['story', 'From window one']])
  const aside = await two([
    ['story', 'From window two'],
    ['intent', 'later'],
  ])
  expect(aside.status).toBe(409)
  expect(await aside.text()).toContain('From window one')
})

test('words that come after the report was sent from another window can be added to it', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const story = await windowOn(someone, '/report/story')
  await someone.files()
  const late = await story([['story', 'One thing more <b>']])
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Your report was sent before this')
  expect(page).toContain('One thing more &lt;b&gt;')
  const added = await someone.post('/return', [
    ['code', hidden(page, 'code')],
    ['message', 'What happened?\nOne thing more <b>'],
  ])
  expect(to(added)).toBe('/return/tip?sent=1')
  expect(await (await someone.get('/return/tip')).text()).toContain('One thing more &lt;b&gt;')
  // A page without words has nothing to lose: it leads to the receipt.
  expect(to(await someone.post('/report/story'))).toBe('/report/done')
})

test('a fault on our side shows the page again, with all that was typed', async () => {
  const someone = await begins()
  const story = await windowOn(someone, '/report/story')
  const { db } = house
  const broken = new Proxy(db, {
    get: () => {
      throw new Error('The database is away')
    },
  })
  Object.assign(house, { db: broken })
  const failed = await story([['story', 'Typed just now']])
  Object.assign(house, { db })
  expect(failed.status).toBe(500)
  const page = await failed.text()
  expect(page).toContain('What you wrote is still on this page')
  expect(page).toMatch(/<textarea[^>]*>\n?Typed just now<\/textarea>/)
  expect(house.logged.join('\n')).not.toContain('Typed just now')
  expect(to(await story([['story', 'Typed just now']]))).toBe('/report/where-seen')
})
