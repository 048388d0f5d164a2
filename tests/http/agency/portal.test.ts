import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import {
  type AgencyAndMember,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let member: ReturnType<typeof httpStaff>
let ours: PatternPayload
let police: PatternPayload
let strict: PatternPayload
let wider: PatternPayload

const asking = (action: 'account_frozen' | 'number_blocked', sector: 'finance' | 'telecom') => [
  { sector, recommended: [action] },
]

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  await house.db.agency.update({ where: { id: bank.agencyId }, data: { ceiling: 'amber' } })
  ours = await aScheduledPattern(house, {
    title: 'A shop that never sends',
    kind: 'other_scam',
    sub_kind: 'false_shop',
    tlp: 'green',
    sectors: ['finance', 'telecom'],
    actions: asking('account_frozen', 'finance'),
  })
  police = await aScheduledPattern(house, {
    title: 'For the police alone',
    tlp: 'clear',
    sectors: ['police'],
    actions: [],
  })
  strict = await aScheduledPattern(house, {
    title: 'Above what they may read',
    tlp: 'amber+strict',
    sectors: [],
    actions: [],
    kind: 'investment',
  })
  wider = await aScheduledPattern(house, {
    title: 'First for all of them',
    tlp: 'clear',
    sectors: [],
    actions: [],
  })
  await aRelease(house)
  site = await serveSite(house)
  member = httpStaff(house, site.origin)
  await member.take(await sessionFor(house, bank.memberId))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const wordsOf = ({ text }: { text: string }) =>
  text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')

describe('who may see what', () => {
  test('the list holds the reader’s sector up to their label, and the charts count no more', async () => {
    const page = await member.get('/agency/patterns')
    expect(page.status).toBe(200)
    expect(page.text).toContain('A shop that never sends')
    expect(page.text).toContain('First for all of them')
    expect(page.text).not.toContain('For the police alone')
    expect(page.text).not.toContain('Above what they may read')
    const words = wordsOf(page)
    // One of each kind that the bank sees; the strict one is the only investment.
    expect(words).toMatch(/Standing patterns by kind.*Job offer 1 .*Other scam 1 /)
    const charts = words.slice(words.indexOf('by kind'), words.indexOf('All patterns'))
    expect(charts).not.toContain('Investment')
    expect(words).toContain('2026-W47 2 0 0 2')
  })

  test('what is for others answers as what there is not', async () => {
    expect((await member.get(`/agency/patterns/${ours.number}`)).status).toBe(200)
    const absent = await member.get('/agency/patterns/999')
    for (const number of [police.number, strict.number]) {
      const refused = await member.get(`/agency/patterns/${number}`)
      expect(refused.status).toBe(404)
      expect(wordsOf(refused)).toBe(wordsOf(absent))
    }
    for (const odd of ['0', 'x', '1.5', '99999999999999'])
      expect((await member.get(`/agency/patterns/${odd}`)).status).toBe(404)
  })
})

describe('filters', () => {
  test.each([
    ['kind=other_scam', true],
    ['kind=job_offer', false],
    ['sub=false_shop&status=new&tlp=green&week=2026-W47', true],
    ['ask=account_frozen', true],
    ['ask=wallet_flagged', false],
    ['week=2026-W46', false],
    ['status=revoked', false],
  ])('%s stands in the address and narrows the list', async (query, shown) => {
    const page = await member.get(`/agency/patterns?${query}`)
    expect(page.status).toBe(200)
    expect(page.text.includes('A shop that never sends')).toBe(shown)
    if (!shown && query !== 'kind=job_offer') expect(page.text).toContain('No pattern fits')
  })

  test('by type and country, as the pattern has them', async () => {
    const [indicator] = ours.indicators
    const [country] = ours.countries
    for (const query of [`type=${indicator?.type}`, `country=${country?.country}`])
      expect((await member.get(`/agency/patterns?${query}`)).text).toContain(ours.title)
    expect((await member.get('/agency/patterns?country=AQ')).text).toContain('No pattern fits')
  })

  test.each(['kind=x', 'tlp=red', 'week=47', 'country=thailand', 'after=x', 'new=maybe'])(
    '%s is refused by name, not ignored',
    async (query) => {
      expect((await member.get(`/agency/patterns?${query}`)).status).toBe(400)
    },
  )
})

describe('what is new', () => {
  test('counts from the end of the last visit, until all is marked as seen', async () => {
    const first = await member.get('/agency')
    expect(wordsOf(first)).toContain('Welcome')
    house.advance(7 * 86_400_000)
    await member.take(await sessionFor(house, bank.memberId))
    await revokeReleased(house, ours)
    await scheduleNextVersion(house, wider, { sectors: ['police'] })
    await aScheduledPattern(house, { title: 'A new one', tlp: 'clear', sectors: ['finance'] })
    await aRelease(house)
    const page = await member.get('/agency')
    const words = wordsOf(page)
    expect(words).toContain('1 New 0 Amended 1 Revoked 0 Urgent')
    // What was narrowed to others is gone, and nothing of it is counted.
    expect(page.text).not.toContain('First for all of them')
    expect(words.indexOf('A shop that never sends')).toBeLessThan(words.indexOf('A new one'))
    const fresh = await member.get('/agency/patterns?new=yes&status=new')
    expect(fresh.text).toContain('A new one')
    expect(fresh.text).not.toContain('A shop that never sends')

    expect(await member.post('/agency/seen', {})).toMatchObject({ to: '/agency?seen=all' })
    const after = wordsOf(await member.get('/agency?seen=all'))
    expect(after).toContain('All is marked as seen')
    expect(after).toContain('Nothing was released for you since')
  })

  test('a pattern that was narrowed is gone with all its versions; one that stays tells its history', async () => {
    expect((await member.get(`/agency/patterns/${wider.number}`)).status).toBe(404)
    const words = wordsOf(await member.get(`/agency/patterns/${ours.number}`))
    expect(words).toContain('2 versions that your agency may see')
    expect(words).toContain('Taken back')
    expect(words).toContain('The first version for you')
    expect(words).toContain('Take these indicators out of your systems')
  })
})
