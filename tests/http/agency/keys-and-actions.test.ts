import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
} from '#tests/support/factories/releases.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let member: ReturnType<typeof httpStaff>
let pattern: PatternPayload

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  pattern = await aScheduledPattern(house)
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  site = await serveSite(house)
  member = httpStaff(house, site.origin)
  await member.take(await sessionFor(house, bank.memberId))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const keyIn = (text: string) => /hlk_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{38}/.exec(text)?.[0]
const hiddenId = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''

describe('making a key', () => {
  test('shows it once, and it works until it is revoked', async () => {
    const form = await member.get('/agency/keys')
    const id = hiddenId(form.text)
    const made = await member.post('/agency/keys', {
      id,
      label: 'Nightly import',
      days: '30',
      endpoints: 'releases',
      ceiling: 'amber',
    })
    expect(made.status).toBe(200)
    const key = keyIn(made.text) ?? ''
    expect(key).not.toBe('')
    expect(made.text).toContain('16 December 2026')
    const read = feedReader(site.origin, key)
    expect((await read('/feeds/releases/latest')).status).toBe(200)

    const list = await member.get('/agency/keys')
    expect(list.text).not.toContain(key)
    expect(list.text).toContain('Nightly import')
    const again = await member.post('/agency/keys', {
      id,
      label: 'Nightly import',
      days: '30',
      endpoints: 'releases',
      ceiling: 'amber',
    })
    expect(again.status).toBe(400)
    expect(keyIn(again.text)).toBeUndefined()

    const path = `/agency/keys/${key.slice(4, 12)}/revocation`
    expect((await member.get(path)).text).toContain('It stops working at once')
    expect(await member.post(path, {})).toMatchObject({ status: 303, to: '/agency/keys#keys' })
    expect((await read('/feeds/releases/latest')).status).toBe(401)
    expect((await member.get(path)).text).toContain('It is revoked already')
    expect((await member.post(path, {})).status).toBe(303)
  })

  test.each([
    [{ label: '' }, 'Say what the key is for'],
    [{ days: '0' }, 'Choose from 1 to 365 days'],
    [{ days: 'ninety' }, 'Type a number of days'],
  ])('from %o keeps what was typed and says what is wrong', async (change, text) => {
    const typed = { id: uuidv4(), label: 'Kept "label"', days: '77', ...change }
    const page = await member.post('/agency/keys', typed)
    expect(page.status).toBe(400)
    expect(page.text).toContain(text)
    if (!('label' in change)) expect(page.text).toContain('value="Kept &quot;label&quot;"')
    if (!('days' in change)) expect(page.text).toContain('value="77"')
  })

  test('and revoking ask for a fresh code first', async () => {
    const { prefix } = await aKey(house, bank)
    const stale = httpStaff(house, site.origin)
    await stale.take(await sessionFor(house, bank.memberId))
    house.advance(6 * 60_000)
    expect((await stale.get('/agency/keys')).text).toContain('needs a fresh code')
    const post = await stale.post('/agency/keys', { id: uuidv4(), label: 'x', days: '1' })
    expect(post).toMatchObject({ status: 303, to: '/staff/confirm?next=%2Fagency%2Fkeys' })
    const path = `/agency/keys/${prefix}/revocation`
    expect((await stale.post(path, {})).to).toBe(`/staff/confirm?next=${encodeURIComponent(path)}`)
    // Where the confirmation leads back to is a page.
    expect((await stale.get(path)).status).toBe(200)
    await member.take(await sessionFor(house, bank.memberId))
  })
})

describe('reporting an action', () => {
  const report = (change: Record<string, string> = {}) =>
    member.post('/agency/actions', {
      id: uuidv4(),
      pattern: String(pattern.number),
      kind: 'account_frozen',
      indicator: '',
      ...change,
    })

  test('starts from a pattern, and ends in the list', async () => {
    const choose = await member.get('/agency/actions')
    expect(choose.text).toContain(`P-000${pattern.number} ${pattern.title}`)
    const form = await member.get(`/agency/actions?pattern=${pattern.number}`)
    expect(form.text.indexOf('Account frozen')).toBeLessThan(form.text.indexOf('Number blocked'))
    const done = await report({ id: hiddenId(form.text) })
    expect(done).toMatchObject({ status: 303, to: '/agency/actions?done=reported' })
    const list = await member.get('/agency/actions?done=reported')
    expect(list.text).toContain('Thank you')
    expect(list.text).toContain('Account frozen')
    expect(await house.db.agencyAction.count()).toBe(1)
    await report({ id: hiddenId(form.text) })
    expect(await house.db.agencyAction.count()).toBe(1)
  })

  test('that the pattern is wrong promises another look', async () => {
    const done = await report({ kind: 'false_positive' })
    expect(done.to).toBe('/agency/actions?done=questioned')
    expect((await member.get(done.to ?? '')).text).toContain('look at the pattern again')
  })

  test.each([
    [{ kind: 'thanked' }, 'Choose what you did.'],
    [{ kind: '' }, 'Choose what you did.'],
    [{ pattern: '999' }, 'Choose a pattern that was released.'],
    [{ indicator: 'domain:elsewhere.example' }, 'Choose an indicator of this pattern'],
  ])('with %o is a 400 that says why', async (change, text) => {
    const fields = {
      id: uuidv4(),
      pattern: String(pattern.number),
      kind: 'account_frozen',
      indicator: '',
      ...change,
    }
    const path = `/agency/actions?pattern=${fields.pattern}`
    const page = await member.post(path, fields)
    expect(page.status).toBe(400)
    expect(page.text).toContain(text)
  })

  test('on a pattern of any spelling in the address answers with a page', async () => {
    for (const query of ['P-0001', 'p1', '%23%31', '0', '-1', 'x'.repeat(500), '1&pattern=2'])
      expect((await member.get(`/agency/actions?pattern=${query}`)).status).toBe(200)
  })
})

describe('a form that is none of ours', () => {
  const forms = ['/agency/keys', '/agency/actions']

  test.each(forms)('%s refuses it', async (path) => {
    const cookie = [...member.cookies].map((pair) => pair.join('=')).join('; ')
    const post = (body: RequestInit['body'], headers: Record<string, string>) =>
      fetch(site.origin + path, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: { cookie, ...headers },
      })
    const { origin } = site
    const statuses = await Promise.all([
      post('{}', { 'content-type': 'application/json', origin }),
      post('id=x', { 'content-type': 'application/x-www-form-urlencoded', origin }),
      post('id=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      post('id=x', {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
      }),
      post('--x', { 'content-type': 'multipart/form-data; boundary=y', origin }),
      post(`id=${'x'.repeat(600_000)}`, {
        'content-type': 'application/x-www-form-urlencoded',
        origin,
      }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([415, 400, 403, 403, 400, 413])
  })

  test.each([
    ...forms,
    '/agency',
    '/agency/api',
    '/agency/releases/1',
    '/agency/releases/1/patterns.csv',
  ])('%s takes no other method', async (path) => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status } = await member.send(path, { method, body: new URLSearchParams({ id: 'x' }) })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })
})
