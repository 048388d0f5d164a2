import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let writing: ReturnType<typeof httpReporter>
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
  writing = httpReporter(site.origin)
  await writing.post('/report/danger', [['danger_now', 'yes']])
  await writing.post('/report/kind', [['kind', 'investment']])
  const { code } = await fileReport(house, draftContent())
  await writing.post('/return', [['code', code]])
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** Every form that a citizen can send. */
const forms = [
  '/report/danger',
  '/report/get-help-now',
  '/report/kind',
  '/report/story',
  '/report/websites',
  '/report/bank-accounts',
  '/report/amounts',
  '/report/route',
  '/report/contact-details',
  '/report/evidence',
  '/report/check',
  '/report/kept',
  '/report/not-kept',
  '/check',
  '/check/message',
  '/verify',
  '/return',
  '/return/tip',
  '/return/correct/story',
  '/return/withdraw/confirm',
]

/** What a form could have left behind. */
async function written() {
  const { db } = house
  const drafts = await db.draft.findMany({ select: { id: true, revision: true } })
  return {
    drafts,
    tips: await db.tip.count(),
    messages: await db.message.count(),
    evidence: await db.evidence.count(),
    sessions: await db.reporterSession.count(),
  }
}

const cookieHeader = () => [...writing.cookies].map((pair) => pair.join('=')).join('; ')

const send = (path: string, body: BodyInit, headers: Record<string, string>, method = 'POST') =>
  fetch(site.origin + path, {
    method,
    redirect: 'manual',
    headers: { cookie: cookieHeader(), origin: site.origin, ...headers },
    body,
  })

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const multipart = { 'content-type': 'multipart/form-data; boundary=xyz' }
const aField = '--xyz\r\ncontent-disposition: form-data; name="story"\r\n\r\nhalf'

/** Bodies that no page of ours sends, each with what it must be told. */
const broken: [string, number, BodyInit, Record<string, string>][] = [
  ['JSON', 415, '{"danger_now":"yes"}', { 'content-type': 'application/json' }],
  ['plain text', 415, 'danger_now=yes', { 'content-type': 'text/plain' }],
  ['no type', 415, Buffer.from('danger_now=yes'), { 'content-type': '' }],
  ['multipart without a boundary', 400, aField, { 'content-type': 'multipart/form-data' }],
  ['multipart cut off', 400, aField, multipart],
  ['multipart of noise', 400, '\u0000\u0001\u0002'.repeat(500), multipart],
  ['endless multipart headers', 400, `--xyz\r\n${'x: y\r\n'.repeat(20_000)}`, multipart],
  ['far too much', 413, `story=${'a'.repeat(700_000)}`, urlencoded],
  ['two thousand fields', 413, 'a=1&'.repeat(2_000), urlencoded],
  ['a foreign origin', 403, 'danger_now=yes', { ...urlencoded, origin: 'https://evil.example' }],
  ['a malformed origin', 403, 'danger_now=yes', { ...urlencoded, origin: 'https://[' }],
  ['a null origin without a token', 403, 'danger_now=yes', { ...urlencoded, origin: 'null' }],
  [
    'a null origin with a forged token',
    403,
    'danger_now=yes&form_token=9999999999999.AAAA',
    { ...urlencoded, origin: 'null' },
  ],
]

/** Forms with files take much more, and name on their own page what was too large. */
const takesFiles = (path: string) => path === '/report/evidence' || path === '/return/tip'

/** What saves nothing answers a page of any age: with the next page, or with what is missing. */
const answersOld: Partial<Record<string, number>> = {
  // Nothing may hold up somebody in danger.
  '/report/get-help-now': 303,
  '/check': 400,
  '/check/message': 400,
  '/verify': 400,
}

test.each(broken)(
  '%s is refused with %i by every form, and nothing is written',
  async (_, status, body, headers) => {
    const before = await written()
    for (const path of forms) {
      if (status === 413 && (takesFiles(path) || path === '/verify')) continue
      const response = await send(path, body, headers)
      const old = headers.origin === 'null' ? answersOld[path] : undefined
      expect([path, response.status]).toEqual([path, old ?? status])
    }
    expect(await written()).toEqual(before)
  },
)

/** Bodies that can be read, and say nothing that a page of ours would say. */
const odd: [string, string][] = [
  ['bad UTF-8', 'story=%ff%fe%c0%80&danger_now=%ff&code=%ff&message='],
  ['lone surrogates', 'story=%ED%A0%80x&code=%ED%B0%80&message='],
  ['NUL and controls', 'story=%00%01%1b[31m&losses-0-amount=%00&code=%00'],
  ['broken escapes', 'story=%zz%&code=%&danger_now=%u0041'],
  ['names of prototypes', '__proto__=1&constructor=2&danger_now=__proto__&kind=constructor'],
  ['other shapes', 'danger_now[]=yes&danger_now[a]=b&danger_now=&kind.0=job_offer&losses=5'],
  ['rows without end', 'losses-999999999-amount=5&losses--1-amount=5&losses-1e9-asset=USD'],
  ['buttons for rows that are not there', 'intent=remove:losses:99999999999'],
  ['buttons for questions that are not there', 'intent=add:__proto__&intent=remove:kind:0'],
  ['a file that is not there', "intent=remove:'%3B DROP TABLE draft"],
  ['unknown choices', 'danger_now=maybe&kind=war&consents=everything&losses-0-asset=ZZZ'],
  ['a flood of one name', 'consents=write_back&'.repeat(400)],
]

test.each(odd)(
  '%s is taken calmly by every form: no fault, no report, no message',
  async (_, body) => {
    const before = await written()
    for (const path of forms.filter((one) => one !== '/report/check')) {
      const response = await send(path, body, urlencoded)
      expect([path, Math.floor(response.status / 100)]).not.toEqual([path, 5])
    }
    const after = await written()
    expect({ ...after, drafts: after.drafts.length }).toEqual({
      ...before,
      drafts: before.drafts.length,
    })
  },
)

/** Sealed bytes that came in and belong to nobody yet. */
const spooled = () => readdir(join(house.folder, 'evidence', 'spool')).catch(() => [])

test.each([
  ['thirty files of nothing we know', 30, 10, 'We can’t read this kind of file.'],
  ['thirty files, of which some are too many', 30, 10, 'You can add up to'],
  ['a film', 1, 45 * 1024 * 1024, 'It is too big. Use files up to 25 MB.'],
])('%s: each is named on the page with its reason, and nothing is kept', async (...given) => {
  const [, count, size, reason] = given
  const before = await written()
  for (const path of forms.filter(takesFiles)) {
    const form = new FormData()
    for (let n = 0; n < count; n++)
      form.append('files', new Blob([new Uint8Array(size)]), `${n}.jpg`)
    const response = await send(path, form, {})
    expect([path, response.status]).toEqual([path, 400])
    const page = await response.text()
    expect(page).toContain(reason)
    for (let n = 0; n < count; n++) expect(page).toContain(`“${n}.jpg” was not added.`)
  }
  expect(await written()).toMatchObject({ tips: before.tips, evidence: before.evidence })
  expect(await spooled()).toEqual([])
})

test('text fields that are files, and files that are text, are no fault', async () => {
  for (const path of forms) {
    const form = new FormData()
    for (const name of ['story', 'danger_now', 'code', 'message', 'intent'])
      form.set(name, new Blob(['x']), `${name}.txt`)
    form.set('files', 'not a file')
    const { status } = await send(path, form, {})
    expect([path, status < 500]).toEqual([path, true])
  }
})

test('other methods are no fault', async () => {
  for (const path of forms)
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status } = await send(path, '', urlencoded, method)
      expect([path, method, status < 500]).toEqual([path, method, true])
    }
})

test('a null or missing Origin is let in with the form’s own token', async () => {
  const page = await (await httpReporter(site.origin).get('/report/danger')).text()
  const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  for (const headers of [{ origin: 'null' }, {}] as Record<string, string>[]) {
    const response = await fetch(`${site.origin}/report/danger`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ danger_now: 'no', form_token: token }),
    })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/report/kind'])
  }
})

test.each([
  ['noise', 'hl_draft=%%%; hl_reporter=\u0001; hl_staff=;;;=; ='.replace('\u0001', '%00')],
  ['a token that belongs to nobody', `hl_draft=${btoa(`"${'A'.repeat(43)}"`)}`],
  ['a long one', `hl_reporter=${'x'.repeat(9_000)}`],
])('cookies of %s are as good as none', async (_, cookie) => {
  for (const path of [
    '/',
    '/report',
    '/report/danger',
    '/report/check',
    '/report/kept',
    '/report/not-kept',
    '/verify',
    '/return/tip',
  ]) {
    const response = await fetch(site.origin + path, { redirect: 'manual', headers: { cookie } })
    expect(response.status).toBeLessThan(500)
  }
})

test.each([
  '/report/nothing',
  '/report/__proto__',
  '/report/constructor',
  '/report/%F0%9F%92%A3',
  '/no/such/page',
])('%s is not found, in the citizen’s own words', async (path) => {
  const response = await fetch(site.origin + path)
  expect(response.status).toBe(404)
  const text = await response.text()
  expect(text).toContain('We can’t find this page')
  expect(text).toContain('href="/leave"')
})

test('nothing of all this was a fault on our side', () => {
  expect(house.logged.filter((line) => line.includes('"level":50'))).toEqual([])
})
