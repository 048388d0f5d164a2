import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Mail } from '#infra/mail/mailer.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { releaseCase } from '#operations/triage/release-case.server.ts'
import { markNoticesSeen } from '#operations/watch/mark-notices-seen.server.ts'
import { setDuty } from '#operations/watch/set-duty.server.ts'
import { watchClocks } from '#operations/watch/watch-clocks.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const hour = 3_600_000
let house: TestHouse
let mails: Mail[]
let mailServerUp: boolean
let [heron, tern, cedar]: Colleague[] = []
const person = (who: Colleague | undefined): Colleague => {
  if (!who) throw new Error('Nobody is there yet')
  return who
}

beforeAll(async () => {
  house = await openTestHouse()
  house.mailer = {
    send: async (mail) => {
      if (mailServerUp) mails.push(mail)
      return { ok: mailServerUp }
    },
  }
  // A Monday morning.
  house.setNow(new Date('2026-11-23T09:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  await aColleague(house, 'Mistral', ['admin'])
})
afterAll(() => house.close())
beforeEach(() => {
  mails = []
  mailServerUp = true
})

const addressOf = async (who: Colleague | undefined) =>
  (await house.db.person.findUniqueOrThrow({ where: { id: person(who).id } })).email
const readers = () => mails.map(({ to }) => to).sort()
const addresses = async (...all: (Colleague | undefined)[]) =>
  (await Promise.all(all.map(addressOf))).sort()
const warningsOf = async (caseId: string) => {
  const where = { subject: `case:${caseId}`, action: 'case.clock_warned' }
  const rows = await house.db.auditEvent.findMany({ where, orderBy: { seq: 'asc' } })
  return rows.map(({ details }) => details)
}

test('supervisors are told at 50, 80 and 100 percent, once each, and who has the case instead of them', async () => {
  const { number, caseId } = await fileATip(house)
  for (const hours of [3.9, 0.1, 0, 2.4]) {
    house.advance(hours * hour)
    await watchClocks(house)
  }
  expect(await warningsOf(caseId)).toMatchObject([
    { clock: 'first_response', level: 50, told: [person(cedar).id] },
    { clock: 'first_response', level: 80, told: [person(cedar).id] },
  ])
  expect(readers()).toEqual(await addresses(cedar, cedar))

  await claimCase(house, person(heron), number)
  house.setNow(new Date('2026-11-24T13:00:00Z'))
  await claimCase(house, person(heron), number)
  await watchClocks(house)
  expect((await warningsOf(caseId)).at(-1)).toMatchObject({
    clock: 'update',
    level: 50,
    told: [person(heron).id],
  })
})

test('a message names the case’s number and the clock, and nothing of the case', async () => {
  await watchClocks(house)
  mails = []
  const { number } = await fileATip(house, { story: 'They keep me near the river.' })
  house.advance(24 * hour)
  await watchClocks(house)
  const texts = mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n')
  expect(texts).toContain(
    `C-${String(number).padStart(4, '0')}: 100 % of the time for its first look is gone`,
  )
  expect(texts).not.toMatch(/river|investment|Heron|@/i)
})

test('a notice stays until its reader has seen it, and one that came since stays', async () => {
  const unseen = () =>
    house.db.staffNotice.count({ where: { personId: person(cedar).id, seenAt: null } })
  expect(await unseen()).toBeGreaterThan(0)
  const seenAt = house.now()
  await fileATip(house)
  house.advance(24 * hour)
  await watchClocks(house)
  await markNoticesSeen(house, person(cedar), seenAt)
  expect(await unseen()).toBeGreaterThan(0)
  await markNoticesSeen(house, person(cedar), house.now())
  expect(await unseen()).toBe(0)
})

test('with nobody on duty an imminent case wakes all who work on cases; a claim keeps it quiet', async () => {
  await house.db.caseClock.updateMany({ data: { warnAt: null } })
  const { number, caseId } = await fileATip(house, { danger_now: 'yes' })
  await watchClocks(house)
  expect(readers()).toEqual(await addresses(heron, tern, cedar))
  expect((await lastEvent(house, `case:${caseId}`)).details).toMatchObject({ on_duty: false })

  mails = []
  await watchClocks(house)
  await claimCase(house, person(heron), number)
  await watchClocks(house)
  expect(mails).toEqual([])

  await releaseCase(house, person(heron), number)
  await watchClocks(house)
  expect(mails.length).toBe(3)
  await claimCase(house, person(heron), number)
})

test('whoever is on duty is woken alone, also for a case that is raised; duty ends by itself', async () => {
  await setDuty(house, person(tern), 4)
  expect(await lastEvent(house, `person:${person(tern).id}`)).toMatchObject({
    action: 'person.duty_taken',
    details: { until: new Date(house.now().getTime() + 4 * hour).toISOString() },
  })
  const { number, caseId } = await fileATip(house)
  await changeUrgency(house, person(heron), { number, version: 0, to: 'imminent', reason: '' })
  await watchClocks(house)
  expect(readers()).toEqual(await addresses(tern))
  await claimCase(house, person(tern), number)

  house.advance(5 * hour)
  await house.db.caseClock.updateMany({ where: { caseId }, data: { warnAt: null } })
  mails = []
  // The claim ran out an hour after it: nobody has the case any more.
  await watchClocks(house)
  expect(new Set(readers())).toEqual(new Set(await addresses(heron, tern, cedar)))
})

test('an alarm that no mail server took is sounded again', async () => {
  mailServerUp = false
  const { number, caseId } = await fileATip(house, { danger_now: 'yes' })
  await watchClocks(house)
  expect((await lastEvent(house, `case:${caseId}`)).action).not.toBe('case.alarm_sounded')
  mailServerUp = true
  await watchClocks(house)
  expect(mails.some(({ text }) => text.includes(String(number)))).toBe(true)
})
