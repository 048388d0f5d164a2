import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkHash } from '#core/check/range.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { checkLimit } from '#infra/http/check-problem.server.ts'
import { sourceOf } from '#infra/http/source.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { indicatorOf } from '#tests/support/release-input.ts'
import { serveSite } from '#tests/support/site.ts'

const scam: Indicator = { type: 'domain', value: 'canary-of-the-check.example' }
const prefix = checkHash(scam).slice(0, 3)

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  await aScheduledPattern(house, {
    tlp: 'clear',
    kind: 'job_offer',
    title: 'Chat support jobs that end behind a fence',
    indicators: [indicatorOf('domain', scam.value)],
  })
  await aRelease(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const visitor = () => httpReporter(site.origin)
const ask = async (what: string, more: [string, string][] = []) => {
  const response = await visitor().post('/check', [['what', what], ...more])
  return { status: response.status, page: await response.text() }
}

test('the three answers, each by its own words, without a script', async () => {
  const reported = await ask(`https://www.${scam.value}/apply`)
  expect(reported.status).toBe(200)
  expect(reported.page).toContain('People have reported this')
  expect(reported.page).toContain('Reported 1 or 2 times.')
  expect(reported.page).toMatch(/First seen in the week of [A-Z][a-z]+ \d+, 2026/)
  // Never as a link that could be followed.
  expect(reported.page).not.toContain(`href="https://www.${scam.value}`)

  const shown = (page: string) => page.split('data-check-place')[1]?.split('</div></div>')[0]
  expect(shown((await ask('nobody-knows-this.example')).page)).toContain(
    'This does not mean that it is safe.',
  )
  expect(shown((await ask('binance.com')).page)).toContain('This belongs to a known organisation')
  expect(shown((await ask('081 234 5678', [['country', 'TH']])).page)).toContain('+66812345678')
})

test('nothing typed, or nothing that can be read, comes back with what was typed', async () => {
  expect(await ask('  ')).toMatchObject({ status: 400 })
  const odd = await ask('!!! <>?')
  expect(odd.status).toBe(400)
  expect(odd.page).toContain('value="!!! &lt;&gt;?"')
})

test.each(['/check', '/check/message', '/verify'])(
  'a page at %s that was open for too long answers all the same: nothing is kept of it',
  async (path) => {
    const typed = 'canary, typed slowly'
    const fields = ['what', 'message', 'proof'].map((name): [string, string] => [name, typed])
    const late = await visitor().postUnsigned(path, fields)
    expect(late.status).toBe(200)
    if (path !== '/verify') expect(await late.text()).toContain(typed)
  },
)

test('a range answers all under three digits, with a tag, for any site, and at one length', async () => {
  const response = await visitor().get(`/api/check/${prefix}`)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toContain('no-transform')
  const body = await response.text()
  expect(Buffer.byteLength(body) % 2048).toBe(0)
  expect(JSON.parse(body).reported).toContainEqual({
    suffix: checkHash(scam).slice(3),
    reports: '1-2',
    since: '2026-W40',
  })

  const tag = response.headers.get('etag') ?? ''
  const again = await fetch(`${site.origin}/api/check/${prefix}`, {
    headers: { 'if-none-match': tag },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await fetch(`${site.origin}/api/check/${prefix}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('etag')]).toEqual([200, tag])
})

test.each([
  ['/api/check/ABC', 'GET', 400, 'prefix-malformed'],
  ['/api/check/0afe', 'GET', 400, 'prefix-malformed'],
  ['/api/check/..%2f', 'GET', 400, 'prefix-malformed'],
  ['/api/check/0af', 'POST', 405, 'method-not-allowed'],
])('%s by %s is a problem of its own', async (path, method, status, code) => {
  const response = await fetch(site.origin + path, { method, headers: { origin: site.origin } })
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ type: `${site.origin}/check/api#${code}`, status })
})

const toReport: [string, string][] = [['intent', 'report']]

test('a pasted message shows its signs and what it holds, and can become a report', async () => {
  const someone = visitor()
  const message = `No experience needed, salary USD 3000!\nApply at hxxps://${scam.value.replace('.', '[.]')}/a or write to @canary_handle on Telegram.`
  const page = await (await someone.post('/check/message', [['message', message]])).text()
  expect(page).toContain('A lot of money for little skill')
  expect(page).toContain('People have reported this')
  expect(page).toContain('telegram:canary_handle')

  const sent = await someone.post('/check/message', [...toReport, ['message', message]])
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/report/safety'])
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'job_offer']])
  const story = await (await someone.get('/report/story')).text()
  expect(story).toContain('No experience needed, salary USD 3000!')
})

test('an old page makes no report of it, and keeps the words', async () => {
  const old = await fetch(`${site.origin}/check/message`, {
    method: 'POST',
    body: new URLSearchParams([...toReport, ['message', 'Kept <word> for word.']]),
  })
  expect(old.status).toBe(403)
  expect(await old.text()).toContain('Kept &lt;word&gt; for word.')
  expect(old.headers.get('set-cookie')).toBeNull()
})

test('what was already told stays in front of what is pasted', async () => {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'investment']])
  await someone.post('/report/story', [['story', 'Told before.']])
  for (let twice = 0; twice < 2; twice++)
    await someone.post('/check/message', [...toReport, ['message', 'Pasted after.']])
  const story = await (await someone.get('/report/story')).text()
  expect(story).toContain('Told before.\n\nPasted after.</textarea>')
})

test('over the limit a network waits, by page and by program', async () => {
  house.setNow(new Date('2026-11-22T12:00:30Z'))
  // As if the network had asked so often already.
  await withinLimit(house, `check|${sourceOf(house, '127.0.0.1')}`, checkLimit, 1)
  await house.db.throttle.updateMany({ data: { count: checkLimit } })
  const refused = await visitor().get('/api/check/0af')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
  expect((await ask('a.example')).status).toBe(429)
  house.setNow(new Date('2026-11-22T12:01:00Z'))
  expect((await visitor().get('/api/check/0af')).status).toBe(200)
})

test('alerts and feeds are built of what was released, and say it in plain words', async () => {
  const page = await (await visitor().get('/alerts')).text()
  expect(page).toContain('Chat support jobs that end behind a fence')
  expect(page).toContain('They promise far more pay than such work gets.')
  expect(page).toContain('10 to 49 people told us.')
  const atom = await visitor().get('/alerts/feed.xml')
  expect(atom.headers.get('content-type')).toContain('application/atom+xml')
  expect(await atom.text()).toContain('<title>Chat support jobs that end behind a fence</title>')
  const feed = await (await visitor().get('/alerts/feed.json')).json()
  expect(feed.items).toHaveLength(1)
  // What is for agencies stays with agencies: summaries, and the identifiers.
  for (const text of [page, JSON.stringify(feed)]) {
    expect(text).not.toContain('People are driven across a border at night')
    expect(text).not.toContain(scam.value)
  }
})

test('the banner is not there unless sites are named for it', async () => {
  expect((await visitor().get('/alerts/banner')).status).toBe(404)
})

test('no log line holds what was asked, not even the part of its hash', async () => {
  await visitor().get('/api/check/bad')
  const logged = house.logged.join('\n')
  expect(logged).toContain('"route":"/check"')
  expect(logged).not.toMatch(/canary|nobody-knows|Pasted after|66812345678/)
  expect(logged).toContain('"route":"/api/check/:"')
  expect(logged).not.toContain('/api/check/bad')
  expect(logged).not.toContain('"level":50')
})
