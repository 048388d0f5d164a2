import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
} from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let member: ReturnType<typeof httpStaff>
let pattern: PatternPayload
let released: PatternPayload

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  pattern = await aScheduledPattern(house, {
    actions: [
      { sector: 'finance', recommended: ['account_frozen'] },
      { sector: 'telecom', recommended: ['number_blocked'] },
    ],
  })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  house.advance(7 * 86_400_000)
  released = await revokeReleased(house, pattern)
  await aScheduledPattern(house, { title: 'A shop that never sends', summary: 'It takes cards.' })
  await aRelease(house)
  site = await serveSite(house)
  member = await browserOf(bank.memberId)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function browserOf(personId: string) {
  const browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, personId))
  return browser
}

/** The words of a page, without its tags. */
const wordsOf = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

describe('the releases', () => {
  test('begin with the newest one; what is new to the reader stands on the first page', async () => {
    const page = await member.get('/agency/releases')
    expect(page.status).toBe(200)
    expect(page.text).toContain(`/agency/releases/2#p-000${pattern.number}`)
    expect(wordsOf(page)).toContain('A shop that never sends')
    expect(wordsOf(page)).not.toContain('since your last visit')
  })

  test('page back through older ones', async () => {
    const page = await member.get('/agency/releases?before=2')
    expect(page.text).toContain('/agency/releases/1')
    expect(page.text).not.toContain('href="/agency/releases/2"')
    for (const before of ['0', '-1', 'x', '99999999999999'])
      expect((await member.get(`/agency/releases?before=${before}`)).status).toBe(200)
  })
})

describe('a release', () => {
  test('says in plain words what its own sector is asked to do', async () => {
    const words = wordsOf(await member.get('/agency/releases/1'))
    expect(words).toContain(pattern.title)
    expect(words).toContain('What we ask of you Freeze the accounts')
    expect(words).toContain('Telecoms: block the numbers')
    expect(words).toContain('10–49 tips')
    expect(words).toContain('USD 10,000 to 100,000')
    expect(words).toContain('Cambodia')
  })

  test('shows no indicator as a link', async () => {
    const { text } = await member.get('/agency/releases/1')
    expect(text).not.toMatch(/href="[^"]*scam\.example/)
    expect(text).toContain('hxxps[://]scam[.]example')
  })

  test('tells to take out what was revoked, and asks nothing else about it', async () => {
    const words = wordsOf(await member.get('/agency/releases/2'))
    expect(words).toContain('Take these indicators out of your systems')
    expect(words).toContain('It named someone who has nothing to do with the scheme.')
    expect(words).not.toContain(pattern.summary.slice(0, 20))
    expect(released.summary).toBe('')
  })

  test.each(['0', '3', '-1', 'x', '1.5', '999999999999'])('%s is a 404', async (number) => {
    expect((await member.get(`/agency/releases/${number}`)).status).toBe(404)
    expect((await member.get(`/agency/releases/${number}/patterns.csv`)).status).toBe(404)
  })
})

describe('a download in the browser', () => {
  test('is the file under its own name, recorded with the person', async () => {
    const cookie = [...member.cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(`${site.origin}/agency/releases/1/patterns.csv`, {
      headers: { cookie },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const stored = readFileSync(
      join(
        house.variants({ sector: 'finance', ceiling: 'amber+strict' }).folderOf(1),
        'patterns.csv',
      ),
    )
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      createHash('sha256').update(stored).digest('hex'),
    )
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="patterns.csv"')
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    const [row] = await house.db.download.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(row).toMatchObject({
      agencyId: bank.agencyId,
      personId: bank.memberId,
      keyId: null,
      releaseNumber: 1,
      file: 'patterns.csv',
    })
    expect(wordsOf(await member.get('/agency/keys'))).toContain('Person: Harbour Bank member')
  })

  test('of something that is not there is a 404 and recorded nowhere', async () => {
    const before = await house.db.download.count()
    for (const file of ['none.csv', '..%2fkeys', 'MANIFEST.JSON'])
      expect((await member.get(`/agency/releases/1/${file}`)).status).toBe(404)
    await member.send('/agency/releases/1/patterns.csv', { method: 'HEAD' })
    expect(await house.db.download.count()).toBe(before)
  })
})

describe('who may see it', () => {
  const pages = [
    '/agency',
    '/agency/releases/1',
    '/agency/releases/1/patterns.csv',
    '/agency/keys',
    '/agency/actions',
    '/agency/api',
  ]

  test('staff may not, and who is not signed in is asked to', async () => {
    const moderator = await browserOf((await aColleague(house, 'Tern 8', ['moderator'])).id)
    for (const path of pages) {
      expect((await moderator.get(path)).status).toBe(403)
      expect((await httpStaff(house, site.origin).get(path)).to).toContain('/staff/sign-in')
    }
  })

  test('the people of an agency that is not active any more may not', async () => {
    const closed = await anAgency(house, 'Closed Agency')
    const browser = await browserOf(closed.memberId)
    expect((await browser.get('/agency')).status).toBe(200)
    await house.db.agency.update({ where: { id: closed.agencyId }, data: { status: 'closed' } })
    for (const path of pages) expect((await browser.get(path)).status).toBe(403)
  })

  test('an agency sees its own keys, downloads and actions only', async () => {
    const other = await anAgency(house, 'Island Telecom', 'telecom')
    const { prefix } = await aKey(house, bank)
    const browser = await browserOf(other.memberId)
    for (const path of ['/agency/keys', '/agency/actions'])
      expect((await browser.get(path)).text).not.toMatch(new RegExp(`${prefix}|Harbour Bank`))
    expect((await browser.get(`/agency/keys/${prefix}/revocation`)).status).toBe(404)
    expect((await browser.post(`/agency/keys/${prefix}/revocation`, {})).status).toBe(404)
    const row = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
    expect(row.revokedAt).toBeNull()
  })
})
