import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '#operations/triage/read-case.server.ts'
import { readReputation } from '#operations/triage/reading/reputation.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

test('an identifier says since when it is known and what became of its cases, as far as its reader may see', async () => {
  const phones = ['+66812345678']
  const here = await fileATip(house, { phones })
  const others = [await fileATip(house, { phones }), await fileATip(house, { phones })]
  const [scam, fine] = others
  if (!scam || !fine) throw new Error('Two more were filed')
  await house.db.tip.update({ where: { id: scam.tipId }, data: { week: '2026-W30' } })
  await house.db.tip.update({ where: { id: here.tipId }, data: { week: '2026-W47' } })
  await house.db.tip.update({ where: { id: fine.tipId }, data: { week: '2026-W46' } })
  await house.db.case.update({ where: { id: scam.caseId }, data: { verdict: 'confirmed' } })
  await house.db.case.update({ where: { id: fine.caseId }, data: { verdict: 'legitimate' } })
  const known = async () => {
    const view = await readCase(house, heron, here.number)
    const [phone] = view?.indicators.filter(({ type }) => type === 'phone') ?? []
    return phone && (await readReputation(house, heron, [phone]))
  }
  expect(await known()).toMatchObject([
    {
      first: '2026-W30',
      last: '2026-W47',
      tips: 3,
      cases: 3,
      confirmed: 1,
      legitimate: 1,
      patterns: [],
    },
  ])
  await house.db.caseRecusal.create({
    data: {
      caseId: scam.caseId,
      personId: heron.id,
      byId: heron.id,
      reason: 'other',
      at: house.now(),
    },
  })
  expect(await known()).toMatchObject([{ first: '2026-W46', tips: 2, cases: 2, confirmed: 0 }])
})
