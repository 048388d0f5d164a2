import { version as uuidVersion } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftPattern } from '#operations/pattern/draft-pattern.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { aDraft, fileOf, offerAnswers, verified } from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

const draft = (...cases: number[]) => draftPattern(house, heron, { cases, title: '' })

test('a pattern starts from its cases with what the rules let it say', async () => {
  const site = { websites: ['https://fast-visa-jobs.example/apply'] }
  const { number, tips, id } = await aDraft(house, heron, {
    tips: [site, site, {}, {}, { visa: 'work' }],
  })
  const file = await fileOf(house, number)
  expect(file).toMatchObject({
    kind: 'job_offer',
    state: 'draft',
    version: 1,
    tlp: 'amber',
    authorId: heron.id,
  })
  expect(file.choices.attributes).toEqual([
    { question: 'job_role', value: 'customer_service' },
    { question: 'pay_level', value: 'far_above' },
  ])
  expect(file.choices.indicators).toEqual([])
  expect([...file.caseIds].sort()).toEqual(tips.map(({ caseId }) => caseId).sort())
  expect(await eventsOf(house, `pattern:${id}`)).toEqual(['pattern.drafted', 'pattern.edited'])
})

test('its id does not tell when it was opened', async () => {
  const tip = await fileATip(house, offerAnswers)
  const drafted = await draft(tip.number)
  expect(drafted.ok && uuidVersion(drafted.id)).toBe(4)
})

test('verified identifiers are taken up at once, those on a safe list never', async () => {
  const tip = await fileATip(house, {
    ...offerAnswers,
    emails: ['boss@fine-work.example'],
    websites: ['https://www.facebook.com/'],
    phones: ['+66 81 234 5678'],
  })
  const id = await verified(house, heron, 'boss@fine-work.example')
  await house.db.indicator.updateMany({
    where: { value: { contains: 'facebook.com' } },
    data: { controlled: 'scammer', verifiedById: heron.id, verifiedAt: house.now() },
  })
  const drafted = await draft(tip.number)
  if (!drafted.ok) throw new Error(drafted.reason)
  expect((await fileOf(house, drafted.number)).choices.indicators).toEqual([
    { id, role: 'contacted_from', confidence: 'derived', validUntil: '2027-W20' },
  ])
})

test('cases of two kinds, unknown ones, none, and closed matters make no pattern', async () => {
  const offer = await fileATip(house, offerAnswers)
  const investment = await fileATip(house, { kind: 'investment' })
  expect(await draft(offer.number, investment.number)).toEqual({
    ok: false,
    reason: 'case_of_other_kind',
    number: investment.number,
  })
  expect(await draft(offer.number, 999_999)).toEqual({
    ok: false,
    reason: 'case_unknown',
    number: 999_999,
  })
  expect(await draft()).toEqual({ ok: false, reason: 'no_case' })
  await house.db.case.update({ where: { id: offer.caseId }, data: { verdict: 'legitimate' } })
  expect(await draft(offer.number)).toEqual({
    ok: false,
    reason: 'case_unfit',
    number: offer.number,
  })
})

test('a refused draft leaves nothing behind', async () => {
  const before = [await house.db.pattern.count(), await house.db.auditEvent.count()]
  await draft(999_999)
  expect([await house.db.pattern.count(), await house.db.auditEvent.count()]).toEqual(before)
})
