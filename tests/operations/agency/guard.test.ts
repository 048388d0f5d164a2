import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KeyForm } from '#core/access/key-wish.ts'
import { isWithin } from '#core/access/networks.ts'
import { readAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { acceptAgreement } from '#operations/agency/accept-agreement.server.ts'
import { listRefusals } from '#operations/agency/list-refusals.server.ts'
import { publishAgreement } from '#operations/agency/publish-agreement.server.ts'
import { setCeiling } from '#operations/agency/set-ceiling.server.ts'
import { runLane } from '#operations/urgent/lane.server.ts'
import { type AgencyAndMember, aKey, anAgency } from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let bank: AgencyAndMember
let admin: { id: string }
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  admin = await aColleague(house, 'Admin', ['admin'])
})
afterAll(() => house.close())

/** What the guard of every feed says to a key that asks for an address from an address. */
async function ask(key: string, path: string, from = '198.51.100.7') {
  const result = await readAgencyKey({
    request: new Request(`http://tips.example${path}`, {
      headers: { authorization: `Bearer ${key}` },
    }),
    params: {},
    context: {
      house,
      nonce: '',
      source: '',
      sameOrigin: false,
      comesFrom: (networks) => isWithin(networks, from),
    },
  })
  return result.ok
    ? { clearance: result.reader.clearance }
    : { no: result.reason, ...result.members }
}
const scoped = async (scope: Omit<KeyForm, 'label' | 'days'>) =>
  (await aKey(house, bank, '90', scope)).key

const all = { clearance: { sector: 'finance', ceiling: 'amber+strict' } }

test('a key opens the endpoints that it is for, and is told what it lacks', async () => {
  const taxii = await scoped({ endpoints: ['taxii'] })
  const files = await scoped({ endpoints: ['releases', 'misp'] })
  expect(await ask(taxii, '/taxii2/')).toEqual(all)
  expect(await ask(taxii, '/feeds/releases')).toEqual({ no: 'scope_missing', missing: 'releases' })
  expect(await ask(taxii, '/feeds/misp/manifest.json')).toMatchObject({ missing: 'misp' })
  expect(await ask(files, '/feeds/releases/1')).toEqual(all)
  expect(await ask(files, '/feeds/misp/manifest.json')).toEqual(all)
  expect(await ask(files, '/feeds/actions')).toEqual({ no: 'scope_missing', missing: 'actions' })
  expect(await ask(files, '/somewhere/else')).toEqual({ no: 'scope_missing', missing: 'none' })
})

test('a key reads up to its own label, and never above its agency’s of this moment', async () => {
  const green = await scoped({ ceiling: 'green' })
  const most = await scoped({})
  const label = async (key: string) => (await ask(key, '/taxii2/')).clearance?.ceiling
  expect([await label(green), await label(most)]).toEqual(['green', 'amber+strict'])
  const set = (ceiling: string, was: string) =>
    setCeiling(house, admin, bank.agencyId, { ceiling, was })
  expect(await set('clear', 'amber+strict')).toEqual({ ok: true, changed: true })
  expect([await label(green), await label(most)]).toEqual(['clear', 'clear'])
  expect(await set('amber', 'green')).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect(await set('red', 'clear')).toEqual({ ok: false, reason: 'ceiling_unknown' })
  await set('amber+strict', 'clear')
  expect([await label(green), await label(most)]).toEqual(['green', 'amber+strict'])
  expect(
    await house.db.auditEvent.findMany({
      where: { action: 'agency.ceiling_set' },
      orderBy: { seq: 'asc' },
      select: { actor: true, details: true },
    }),
  ).toEqual([
    { actor: `person:${admin.id}`, details: { from: 'amber+strict', to: 'clear' } },
    { actor: `person:${admin.id}`, details: { from: 'clear', to: 'amber+strict' } },
  ])
})

test('a key is used from its networks only; refusals are counted, and no address is kept', async () => {
  const key = await scoped({ networks: '203.0.113.0/24\n2001:db8::/32' })
  expect(await ask(key, '/taxii2/', '203.0.113.9')).toEqual(all)
  expect(await ask(key, '/taxii2/', '2001:db8:9::1')).toEqual(all)
  const outside = ['198.51.100.23', '2001:db9::1', 'nonsense']
  for (const from of outside)
    expect(await ask(key, '/taxii2/', from)).toEqual({ no: 'network_refused' })
  await house.usage.save()
  const refusals = await listRefusals(house, bank.agencyId, 14)
  const own = refusals.filter(({ prefix }) => prefix === key.slice(4, 12))
  expect(own).toMatchObject([{ reason: 'network', times: 3 }])
  const kept = JSON.stringify(await house.db.keyRefusal.findMany()) + house.logged.join('')
  for (const from of outside) expect(kept).not.toContain(from)
})

describe('a new version of the agreement', () => {
  const text = `# 1. New words\n${'Be careful with what you get from us. '.repeat(10)}`
  const wish = { text, summary: 'Be careful.', noticeDays: '14', after: 1 }

  test('is mailed to everybody, and stops keys from its day on, until somebody of the agency accepts it', async () => {
    const mails: { text: string }[] = []
    house.mailer = { send: async (mail) => ({ ok: mails.push(mail) > 0 }) }
    await anAgency(house, 'Shore Aid', 'ngo')
    const key = await scoped({})
    const published = await publishAgreement(house, admin, wish)
    expect(published).toMatchObject({ ok: true, number: 2 })
    expect(await publishAgreement(house, admin, wish)).toEqual({ ok: false, reason: 'newer_there' })
    await runLane(house)
    expect(mails.splice(0)).toMatchObject([
      { subject: expect.stringContaining('agreement has a new version') },
      { text: expect.stringContaining('keys stop on 2026-12-07 (UTC)') },
    ])
    house.advance(14 * 86_400_000 - 1)
    expect(await ask(key, '/feeds/releases')).toEqual(all)
    house.advance(1)
    const agreement = `${house.env.PUBLIC_ORIGIN}/agency/agreement`
    expect(await ask(key, '/feeds/releases')).toEqual({ no: 'agreement_needed', agreement })

    const { sha256 } = await house.db.agreementVersion.findUniqueOrThrow({ where: { number: 2 } })
    const member = { id: bank.memberId, agencyId: bank.agencyId }
    const accept = (version: number, hash: string) =>
      acceptAgreement(house, member, { version, sha256: hash })
    expect(await accept(2, 'another text')).toEqual({ ok: false, reason: 'version_changed' })
    expect(await accept(3, sha256)).toEqual({ ok: false, reason: 'version_unknown' })
    expect(await ask(key, '/feeds/releases')).toMatchObject({ no: 'agreement_needed' })
    expect(await accept(2, sha256)).toEqual({ ok: true, changed: true })
    expect(await ask(key, '/feeds/releases')).toEqual(all)
    expect(await accept(2, sha256)).toEqual({ ok: true, changed: false })

    // Who accepted before the mail left is not written to any more.
    await publishAgreement(house, admin, { ...wish, text: `${text} And again.`, after: 2 })
    const third = await house.db.agreementVersion.findUniqueOrThrow({ where: { number: 3 } })
    expect(await accept(3, third.sha256)).toEqual({ ok: true, changed: true })
    await runLane(house)
    expect(mails.splice(0)).toMatchObject([
      { text: expect.stringContaining('keys have been stopped since 2026-12-07 (UTC)') },
    ])

    const events = await house.db.auditEvent.findMany({
      where: { action: { in: ['agreement.published', 'agency.agreement_accepted'] } },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ actor, details }) => ({ actor, details }))).toMatchObject([
      { actor: `person:${admin.id}`, details: { sha256 } },
      { actor: `person:${bank.memberId}`, details: { version: 2, sha256 } },
      { actor: `person:${admin.id}` },
      { actor: `person:${bank.memberId}`, details: { version: 3 } },
    ])
  })
})
