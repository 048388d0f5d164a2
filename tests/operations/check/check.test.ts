import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkHash, prefixLength } from '#core/check/range.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { listAlerts } from '#operations/alerts/list-alerts.server.ts'
import { checkIndicators, readRange } from '#operations/check/read-range.server.ts'
import {
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { indicatorOf } from '#tests/support/release-input.ts'

const start = new Date('2026-11-16T08:00:00Z')
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
})
beforeEach(() => house.setNow(start))
afterAll(() => house.close())

const site = (value: string): Indicator => ({ type: 'domain', value })
const naming = (value: string, valid_until = '2027-W20') => ({
  indicators: [indicatorOf('domain', value, { valid_until })],
})
const answer = async (indicator: Indicator) =>
  (await checkIndicators(house, [indicator]))[0]?.answer
const range = (indicator: Indicator) =>
  readRange(house, checkHash(indicator).slice(0, prefixLength))
const held = (indicator: Indicator) =>
  house.db.checkEntry.count({ where: { hash: checkHash(indicator) } })

test('only what is published answers: nothing before the release, then the band and the first week', async () => {
  const one = site('first.example')
  await aScheduledPattern(house, naming(one.value))
  expect(await answer(one)).toEqual({ answer: 'nothing' })
  expect((await range(one)).reported).toEqual([])
  await aRelease(house)
  expect(await answer(one)).toMatchObject({ answer: 'reported', band: '1-2', since: '2026-W40' })
  expect((await range(one)).reported).toEqual([
    { hash: checkHash(one), band: '1-2', since: '2026-W40' },
  ])
})

test('a pattern that is taken back stops answering at once, before any release says so', async () => {
  const one = site('revoked.example')
  const pattern = await aScheduledPattern(house, naming(one.value))
  await aRelease(house)
  expect((await answer(one))?.answer).toBe('reported')
  await revokeReleased(house, pattern)
  expect((await answer(one))?.answer).toBe('nothing')
  await aRelease(house)
  expect(await held(one)).toBe(0)
})

test('an indicator stops after its last valid week', async () => {
  const one = site('short.example')
  await aScheduledPattern(house, naming(one.value, '2026-W47'))
  await aRelease(house)
  house.setNow(new Date('2026-11-22T23:00:00Z'))
  expect((await answer(one))?.answer).toBe('reported')
  house.setNow(new Date('2026-11-23T01:00:00Z'))
  expect((await answer(one))?.answer).toBe('nothing')
})

test('what the next version leaves out answers no more, and what it adds does', async () => {
  const one = site('left-out.example')
  const pattern = await aScheduledPattern(house, naming(one.value))
  await aRelease(house)
  await scheduleNextVersion(house, pattern, { indicators: [indicatorOf('phone', '+85512345678')] })
  // While it is being said anew, the released version stands.
  expect((await answer(one))?.answer).toBe('reported')
  await aRelease(house)
  expect((await answer(one))?.answer).toBe('nothing')
  expect((await answer({ type: 'handle', value: 'whatsapp:+85512345678' }))?.answer).toBe(
    'reported',
  )
})

test('patterns for few ears do not answer the public', async () => {
  await aScheduledPattern(house, { tlp: 'amber+strict', ...naming('strict.example') })
  await aScheduledPattern(house, { tlp: 'red', ...naming('red.example') })
  await aRelease(house)
  expect([await held(site('strict.example')), await held(site('red.example'))]).toEqual([0, 0])
})

test('an alert is for everyone only if its newest version says so, and goes at once with its pattern', async () => {
  const pattern = await aScheduledPattern(house, { tlp: 'clear', ...naming('alert.example') })
  await aRelease(house)
  const told = async () => (await listAlerts(house)).map(({ id }) => id)
  expect(await told()).toEqual([pattern.id])
  const narrower = await scheduleNextVersion(house, pattern, { tlp: 'amber' })
  await aRelease(house)
  expect(await told()).toEqual([])
  const wider = await scheduleNextVersion(house, narrower, { tlp: 'clear' })
  await aRelease(house)
  expect(await told()).toEqual([pattern.id])
  await revokeReleased(house, wider)
  expect(await told()).toEqual([])
})
