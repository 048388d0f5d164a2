import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { openBox } from '#infra/keyring/sealed-box.server.ts'
import { renewCustodianKeys } from '#operations/access/renew-custodian-keys.server.ts'
import { countOnlyTheirs, listCustodians } from '#operations/identity/list-custodians.server.ts'
import { shareIdentities } from '#operations/identity/share-identities.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const passphrase = 'a lamp above the tide'
const named: TipAnswers = { give_contact: 'yes', contact_name: 'Zq Nightjar' }
const boxes = (custodianId: string) => house.db.tipIdentity.count({ where: { custodianId } })

test('a custodian who came later opens what a colleague shares, and what is lost is said before', async () => {
  const alder = await aColleague(house, 'Alder 2', ['custodian'])
  await giveCustodianKeys(house, alder, passphrase)
  const filed = [await fileATip(house, named), await fileATip(house, named)]
  const late = await aColleague(house, 'Late 9', ['custodian'])
  const share = (typed = passphrase) =>
    shareIdentities(house, alder, { to: late.id, passphrase: typed })
  expect(await share()).toEqual({ ok: false, reason: 'custodian_unknown' })
  const lateKeys = await giveCustodianKeys(house, late, 'another lamp in fog')
  expect(await boxes(late.id)).toBe(0)
  expect(await countOnlyTheirs(house, alder.id)).toBe(2)

  await house.db.caseRecusal.create({
    data: {
      caseId: filed[1]?.caseId ?? '',
      personId: late.id,
      reason: 'knows_somebody',
      byId: alder.id,
      at: house.now(),
    },
  })
  expect(await share('not that one')).toEqual({ ok: false, reason: 'wrong_passphrase' })
  expect(await share()).toEqual({ ok: true, shared: 1, more: false })
  expect(await share()).toEqual({ ok: false, reason: 'nothing_to_share' })
  const { box } = await house.db.tipIdentity.findFirstOrThrow({ where: { custodianId: late.id } })
  expect(await openBox(lateKeys, 'another lamp in fog', box)).toContain('Zq Nightjar')
  expect((await lastEvent(house, `person:${late.id}`)).details).toEqual({ reports: 1 })
  expect(await countOnlyTheirs(house, alder.id)).toBe(1)

  const renew = (understood: boolean, typed = 'a new one for the winter') =>
    renewCustodianKeys(house, alder, { passphrase: typed, understood })
  expect(await renew(false)).toEqual({ ok: false, reason: 'not_understood' })
  expect(await renew(true, 'short')).toEqual({ ok: false, reason: 'too_short' })
  expect(await boxes(alder.id)).toBe(2)
  expect(await renew(true)).toEqual({ ok: true, lost: 2 })
  expect(await boxes(alder.id)).toBe(0)
  const { all, custodians } = await listCustodians(house)
  expect(all).toBe(1)
  expect(custodians.map(({ callSign, opens }) => [callSign, opens])).toEqual([
    ['Alder 2', 0],
    ['Late 9', 1],
  ])
})
