import { afterAll, beforeAll, expect, test } from 'vitest'
import { newToken } from '#infra/keyring/token.server.ts'
import { fileCall } from '#operations/filing/file-call.server.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from './case-pages.ts'

const page = '/triage/calls/new'
const story = 'They hold my brother & took his passport'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Awaited<ReturnType<typeof browserOf>>
let person: Awaited<ReturnType<typeof aColleague>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  person = await aColleague(house, 'Heron 4')
  heron = await browserOf(house, site.origin, person)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function sent(form: Record<string, string>) {
  const answer = await heron.post(page, form)
  return { status: answer.status, text: await answer.text() }
}

async function blank(): Promise<Record<string, string>> {
  const text = await (await heron.get(page)).text()
  return { call: hidden(text, 'call'), kind: 'job_offer', shown_kind: 'job_offer', asked: 'en' }
}

test('what is missing is named, and every word stays; another kind, and rows, lose nothing', async () => {
  const form = { ...(await blank()), story, job_title: 'Typist' }
  const missing = await sent(form)
  expect(missing.status).toBe(400)
  expect(missing.text).toContain('They hold my brother &amp; took his passport')
  expect(missing.text).toContain('href="#danger_now"')

  const other = await sent({ ...form, kind: 'investment' })
  expect(other.status).toBe(200)
  expect(other.text).toContain('Nothing was filed yet')
  expect(hidden(other.text, 'job_title')).toBe('Typist')

  const row = await sent({ ...form, intent: 'add:losses' })
  expect(row.text.includes('name="losses-1-')).toBe(true)
  expect(await house.db.tip.count()).toBe(0)
})

test('a page that was open for too long files nothing and keeps the words', async () => {
  const form = { ...(await blank()), danger_now: 'no', story }
  // Neither an Origin header nor a token speaks for it.
  const old = await fetch(site.origin + page, {
    method: 'POST',
    headers: { cookie: heron.cookie },
    body: new URLSearchParams(form),
  })
  expect(old.status).toBe(403)
  expect(await old.text()).toContain('They hold my brother &amp; took his passport')
  expect(await house.db.tip.count()).toBe(0)
})

test('a call is filed once, by a person, with a code that opens it', async () => {
  const custodian = await aColleague(house, 'Alder 2', ['custodian'])
  await giveCustodianKeys(house, custodian, 'quiet water under stars')
  const form = { ...(await blank()), danger_now: 'yes', story, contact_phone: '+66 81 234 5678' }
  const all = await Promise.all([sent(form), sent(form)])
  const again = await sent(form)
  const codes = [...all, again].map(({ text }) => /call-code"[^>]*>([^<]*)</.exec(text)?.[1])
  expect(new Set(codes).size).toBe(1)
  expect(codes[0]).toMatch(/^(\w{4}-){5}\w{4}$/)

  const tip = await house.db.tip.findFirstOrThrow({ include: { cases: true, identities: true } })
  expect(await house.db.tip.count()).toBe(1)
  expect(tip).toMatchObject({ source: 'phone', identities: [expect.anything()] })
  const filed = await house.db.auditEvent.findFirstOrThrow({ where: { action: 'tip.filed' } })
  expect(filed.actor).toBe(`person:${person.id}`)
  const back = await fetch(new URL('/return', site.origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.origin },
    body: new URLSearchParams({ code: codes[0] ?? '' }),
  })
  expect(back.headers.get('location')).toBe('/return/tip')
})

test('who may not work on cases writes no calls down', async () => {
  const admin = await browserOf(house, site.origin, await aColleague(house, 'Wren 1', ['admin']))
  expect((await admin.get(page)).status).toBe(403)
  expect((await admin.post(page, { call: newToken() })).status).toBe(403)
})

test('nothing is left where filing breaks off', async () => {
  const before = await house.db.tip.count()
  const answers = { kind: 'job_offer', danger_now: 'no', story: 'x', language: 'no\u0000' } as never
  await expect(fileCall(house, person, { token: newToken(), answers })).rejects.toThrow()
  expect(await house.db.tip.count()).toBe(before)
  expect(await house.db.dataKey.count()).toBe(await house.db.tip.count())
})
