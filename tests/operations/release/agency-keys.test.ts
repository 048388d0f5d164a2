import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyKeyPrefix, agencyKeyRules } from '#core/access/agency-key.ts'
import { createAgencyKey } from '#operations/release/create-agency-key.server.ts'
import { listAgencyKeys, readAgencyKey } from '#operations/release/list-agency-keys.server.ts'
import { revokeAgencyKey } from '#operations/release/revoke-agency-key.server.ts'
import { type AgencyAndMember, anAgency } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let bank: AgencyAndMember
let police: AgencyAndMember
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  police = await anAgency(house, 'Coast Police', 'police')
})
afterAll(() => house.close())

const memberOf = ({ agencyId, memberId }: AgencyAndMember) => ({ id: memberId, agencyId })
const make = (
  agency: AgencyAndMember,
  change: { id?: string; label?: string; days?: string } = {},
) =>
  createAgencyKey(house, memberOf(agency), {
    id: uuidv4(),
    label: 'Nightly import',
    days: '90',
    ...change,
  })

describe('an agency’s key', () => {
  test('is in the answer and nowhere else', async () => {
    const made = await make(bank)
    if (!made.ok) throw new Error(made.reason)
    expect(agencyKeyPrefix(made.key)).toBe(made.prefix)
    expect(made.expiresAt).toEqual(new Date('2027-02-14T06:00:00Z'))
    const secret = made.key.slice(13)
    const stored = JSON.stringify(
      await house.db.agencyKey.findUniqueOrThrow({ where: { prefix: made.prefix } }),
      (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value),
    )
    expect(stored).not.toContain(secret)
    expect(house.logged.join('')).not.toContain(secret)
    const events = await house.db.auditEvent.findMany({
      where: { subject: `agency:${bank.agencyId}` },
    })
    expect(events.at(-1)).toMatchObject({ action: 'agency.key_created', details: { days: 90 } })
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain(secret)
    for (const entry of readdirSync(house.folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        expect(readFileSync(join(entry.parentPath, entry.name)).includes(secret)).toBe(false)
  })

  test('is made once by a form sent twice', async () => {
    const id = uuidv4()
    const results = await Promise.all([make(bank, { id }), make(bank, { id })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, reason: 'already_made' })
  })

  test.each([
    [{ label: ' ' }, 'label_missing'],
    [{ label: 'x'.repeat(61) }, 'label_too_long'],
    [{ label: 'a\u0000b' }, 'label_malformed'],
    [{ days: '' }, 'days_malformed'],
    [{ days: '1e2' }, 'days_malformed'],
    [{ days: '0' }, 'days_out_of_range'],
    [{ days: '366' }, 'days_out_of_range'],
  ])('is not made from %o', async (change, reason) => {
    expect(await make(bank, change)).toEqual({ ok: false, reason })
  })

  test('is seen and revoked by its own agency only', async () => {
    const made = await make(bank)
    if (!made.ok) throw new Error(made.reason)
    expect(await readAgencyKey(house, police.agencyId, made.prefix)).toBeNull()
    expect(await listAgencyKeys(house, police.agencyId)).toEqual([])
    expect(await revokeAgencyKey(house, memberOf(police), made.prefix)).toMatchObject({ ok: false })
    expect(await revokeAgencyKey(house, memberOf(bank), made.prefix)).toEqual({
      ok: true,
      changed: true,
    })
    expect(await revokeAgencyKey(house, memberOf(bank), made.prefix)).toEqual({
      ok: true,
      changed: false,
    })
    expect(await readAgencyKey(house, bank.agencyId, made.prefix)).toMatchObject({
      state: 'revoked',
    })
  })

  test('is shown as ending before it ends', async () => {
    const made = await make(police, { days: '20' })
    if (!made.ok) throw new Error(made.reason)
    const state = async () => (await readAgencyKey(house, police.agencyId, made.prefix))?.state
    expect(await state()).toBe('live')
    house.advance(6 * 86_400_000)
    expect(await state()).toBe('expiring')
    house.advance(14 * 86_400_000)
    expect(await state()).toBe('expired')
  })

  test('is one of few, and none is made for an agency that is not active', async () => {
    const ngo = await anAgency(house, 'Shelter', 'ngo')
    for (let made = 0; made < agencyKeyRules.maxLive; made++)
      expect(await make(ngo)).toMatchObject({ ok: true })
    expect(await make(ngo)).toEqual({ ok: false, reason: 'too_many_keys' })
    await house.db.agency.update({ where: { id: ngo.agencyId }, data: { status: 'closed' } })
    expect(await make(ngo)).toEqual({ ok: false, reason: 'agency_not_active' })
  })
})
