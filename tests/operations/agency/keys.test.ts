import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { agencyKeyFromBytes } from '#core/access/agency-key.ts'
import { exportUsage } from '#operations/agency/export-usage.server.ts'
import { readUsage } from '#operations/agency/read-usage.server.ts'
import { reportLeakedKeys } from '#operations/agency/report-leaked-keys.server.ts'
import { tellOfKeys } from '#operations/agency/tell-of-keys.server.ts'
import { readAgencyKey } from '#operations/release/list-agency-keys.server.ts'
import { replaceAgencyKey } from '#operations/release/replace-agency-key.server.ts'
import { type AgencyAndMember, aKey, anAgency } from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const day = 86_400_000
const dead = '=HYPERLINK("https://evil.example")'

let house: TestHouse
let bank: AgencyAndMember
let mails: { to: string; subject: string; text: string }[] = []
let works = true
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T06:00:00Z'))
  house.mailer = {
    send: async (mail) => {
      if (works) mails.push(mail)
      return { ok: works }
    },
  }
  bank = await anAgency(house, 'Harbour Bank')
  await anAgency(house, 'Coast Police', 'police')
  await aColleague(house, 'Supervisor', ['supervisor'])
})
afterAll(() => house.close())
beforeEach(() => {
  mails = []
  works = true
})

const member = () => ({ id: bank.memberId, agencyId: bank.agencyId })
const replace = (prefix: string, overlap: string, id = uuidv4()) =>
  replaceAgencyKey(house, member(), prefix, { id, overlap })
const read = (prefix: string) => readAgencyKey(house, bank.agencyId, prefix)

test('a key is replaced by one of the same scopes, and both go on for the overlap', async () => {
  const scope = { endpoints: ['misp'], ceiling: 'green', networks: '10.2.0.0/16' }
  const old = await aKey(house, bank, '40', scope)
  const id = uuidv4()
  const made = await replace(old.prefix, '7', id)
  if (!made.ok) throw new Error(made.reason)
  expect(made.oldEndsAt.getTime() - house.now().getTime()).toBe(7 * day)
  expect(made.expiresAt.getTime() - house.now().getTime()).toBe(40 * day)
  expect(await read(made.prefix)).toMatchObject({
    ...{ endpoints: ['misp'], ceiling: 'green', networks: ['10.2.0.0/16'] },
    ...{ replaces: old.prefix, replacedBy: null, state: 'live', label: 'Nightly import' },
  })
  expect(await read(old.prefix)).toMatchObject({ replacedBy: made.prefix, state: 'expiring' })

  expect(await replace(old.prefix, '7', id)).toEqual({ ok: false, reason: 'already_made' })
  expect(await replace(old.prefix, '7')).toEqual({ ok: false, reason: 'replaced_already' })
  expect(await replace(made.prefix, '31')).toEqual({ ok: false, reason: 'overlap_out_of_range' })
  expect(await replace('00000000', '7')).toEqual({ ok: false, reason: 'key_unknown' })
  const other = await anAgency(house, 'Other Bank')
  const theirs = { id: other.memberId, agencyId: other.agencyId }
  expect(
    await replaceAgencyKey(house, theirs, made.prefix, { id: uuidv4(), overlap: '0' }),
  ).toMatchObject({ ok: false, reason: 'key_unknown' })

  const next = await replace(made.prefix, '0')
  expect(next).toMatchObject({ ok: true })
  expect(await read(made.prefix)).toMatchObject({ state: 'expired' })
  expect(await replace(made.prefix, '0')).toEqual({ ok: false, reason: 'key_ended' })
  await house.db.agencyKey.updateMany({ data: { revokedAt: house.now() } })
})

test('an agency is told once of each end that comes near, and again where no mail went out', async () => {
  const { prefix } = await aKey(house, bank, '20')
  expect(await tellOfKeys(house)).toBe(0)
  house.advance(6 * day)
  works = false
  expect(await tellOfKeys(house)).toBe(0)
  works = true
  expect(await tellOfKeys(house)).toBe(1)
  expect(await tellOfKeys(house)).toBe(0)
  house.advance(11 * day)
  expect(await tellOfKeys(house)).toBe(1)
  expect(await tellOfKeys(house)).toBe(0)
  expect(mails.map(({ subject }) => subject)).toEqual([
    'A key of yours ends in 14 days',
    'A key of yours ends in 3 days',
  ])
  const { email } = await house.db.person.findUniqueOrThrow({ where: { id: bank.memberId } })
  expect(mails.every(({ to, text }) => to === email && text.includes(`hlk_${prefix}_`))).toBe(true)
  await house.db.agencyKey.updateMany({ data: { revokedAt: house.now() } })
})

test('a leaked key is stopped at once, by whatever text it stands in; others are not', async () => {
  const [one, two, three] = [
    await aKey(house, bank),
    await aKey(house, bank),
    await aKey(house, bank),
  ]
  const unknown = agencyKeyFromBytes(new Uint8Array(25).fill(9)).key
  const wrong = `${three.key.slice(0, -1)}${three.key.endsWith('0') ? '1' : '0'}`
  const mixed = `${three.key.slice(0, 13)}${unknown.slice(13)}`
  const text = JSON.stringify([{ token: one.key, type: 'hlk' }, unknown, wrong, mixed])
  expect(await reportLeakedKeys(house, `${text} export KEY='${two.key}'`)).toBe(2)
  expect(await reportLeakedKeys(house, text)).toBe(0)
  expect(await reportLeakedKeys(house, 'hlk_ nothing here')).toBe(0)
  expect(await read(one.prefix)).toMatchObject({ state: 'revoked', leakedAt: house.now() })
  expect(await read(three.prefix)).toMatchObject({ state: 'live', leakedAt: null })
  expect(await tellOfKeys(house)).toBe(2)
  expect(await tellOfKeys(house)).toBe(0)
  expect(mails.filter(({ text: said }) => said.includes(`hlk_${one.prefix}_`))).toHaveLength(2)
  expect(mails.map(({ text: said }) => said).join('')).not.toContain(one.key)
  const events = await house.db.auditEvent.findMany({
    where: { action: 'agency.key_revoked', actor: 'system' },
  })
  expect(events.map(({ details }) => details)).toMatchObject([{ leaked: true }, { leaked: true }])
})

test('a key that was tried from elsewhere is told of once a day, to its agency and supervisors', async () => {
  const { prefix } = await aKey(house, bank)
  const { id: keyId } = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
  const refuse = async () => {
    house.usage.noteRefusal({ keyId, reason: 'network', at: house.now() })
    await house.usage.save()
  }
  await refuse()
  await refuse()
  house.usage.noteRefusal({ keyId, reason: 'scope', at: house.now() })
  expect(await tellOfKeys(house)).toBe(1)
  expect(mails).toHaveLength(2)
  expect(mails[0]?.text).toContain('so far 2 times')
  await refuse()
  expect(await tellOfKeys(house)).toBe(0)
  house.advance(day)
  await refuse()
  expect(await tellOfKeys(house)).toBe(1)
  const { refusals } = await readUsage(house, bank.agencyId)
  expect(refusals.find(({ reason }) => reason === 'network')).toMatchObject({ prefix, times: 4 })
})

test('usage is counted by week, and the file of it holds no formula', async () => {
  const { prefix } = await aKey(house, bank)
  const { id: keyId } = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
  await house.db.release.create({
    data: {
      ...{ number: 1, week: '2026-W48', createdAt: house.now(), patternCount: 0 },
      manifestSha256: 'a'.repeat(64),
    },
  })
  const base = { agencyId: bank.agencyId, keyId, releaseNumber: 1, file: dead }
  await house.db.download.createMany({
    data: [0, 7, 200].flatMap((ago) =>
      [false, true].map((notModified) => ({
        ...{ ...base, id: uuidv4(), notModified },
        at: new Date(house.now().getTime() - ago * day),
      })),
    ),
  })
  const collection = await house.db.taxiiCollection.findFirstOrThrow()
  house.usage.noteObjects({
    ...{ agencyId: bank.agencyId, keyId, at: house.now(), collectionId: collection.id },
    ...{ endpoint: 'objects', first: 1n, last: 5n, objects: 3 },
  })
  const { weeks } = await readUsage(house, bank.agencyId)
  expect(weeks.slice(-2)).toMatchObject([
    { files: 1, objects: 0 },
    { files: 1, objects: 3 },
  ])
  const { text } = await exportUsage(house, member())
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(1 + 6 + 1)
  expect(text).not.toMatch(/(^|,)"?=/m)
  expect(text).toContain(`hlk_${prefix}`)
})
