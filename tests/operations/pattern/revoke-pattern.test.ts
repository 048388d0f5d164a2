import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWeeks, isoWeekEnd, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { termWeeks } from '#core/pattern/term.ts'
import { amendPattern } from '#operations/pattern/amend-pattern.server.ts'
import { expirePatterns } from '#operations/pattern/expire-patterns.server.ts'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { revokePattern } from '#operations/pattern/revoke-pattern.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import {
  aDraft,
  approved,
  chosen,
  edited,
  fileOf,
  verified,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let osprey: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
})
afterAll(() => house.close())

let published = 0

async function aPublished() {
  const email = `boss${published++}@gone-work.example`
  const drafted = await aDraft(house, heron, { tips: [{ emails: [email] }, {}] })
  const { choices } = await fileOf(house, drafted.number)
  const indicators = [chosen(await verified(house, heron, email))]
  await edited(house, heron, drafted.number, { choices: { ...choices, indicators } })
  await approved(house, heron, osprey, drafted.number)
  const cut = await cutRelease(house, { actor: 'system' })
  if (!cut.ok) throw new Error(cut.reason)
  expect((await fileOf(house, drafted.number)).state).toBe('published')
  return { ...drafted, email }
}

async function revoke(number: number, comment = 'The mailbox belongs to a school.') {
  const { revision } = await fileOf(house, number)
  return revokePattern(house, osprey, { number, revision, revocation: 'false_positive', comment })
}

test('a revocation leaves with the next release and says only what to take out', async () => {
  const { number, id, email } = await aPublished()
  expect(await revoke(number)).toEqual({ ok: true, version: 2 })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'revoked',
    version: 2,
    payload: {
      version: 2,
      status: 'revoked',
      revocation: 'false_positive',
      summary: '',
      attributes: [],
      indicators: [{ value: email }],
    },
  })
  const { action, details } = await lastEvent(house, `pattern:${id}`)
  expect(action).toBe('pattern.revoked')
  expect(JSON.stringify(details)).not.toContain('school')
  expect(await cutRelease(house, { actor: 'system' })).toMatchObject({ ok: true, refused: [] })
  const last = await house.db.releasePattern.findFirst({
    where: { patternId: id },
    orderBy: { version: 'desc' },
  })
  expect(last).toMatchObject({ version: 2, payload: { status: 'revoked' } })
})

test('what never left can’t be taken back, and nobody does it without a word', async () => {
  const draft = await aDraft(house, heron)
  expect(await revoke(draft.number)).toEqual({ ok: false, reason: 'never_released' })
  const { number } = await aPublished()
  expect(await revoke(number, ' ')).toEqual({ ok: false, reason: 'reason_missing' })
  expect((await fileOf(house, number)).state).toBe('published')
})

test('a released pattern is taken up again as its next version, by two people again', async () => {
  const { number, id } = await aPublished()
  const { revision } = await fileOf(house, number)
  const reason = 'A second airport came up.'
  expect(await amendPattern(house, heron, { number, revision, reason })).toEqual({ ok: true })
  expect(await fileOf(house, number)).toMatchObject({ state: 'amended', version: 1 })
  await edited(house, heron, number, { summary: 'Now two airports are used.' })
  expect(await fileOf(house, number)).toMatchObject({ state: 'draft', version: 2 })
  expect((await readPattern(house, heron, number))?.view.leaving?.payload).toMatchObject({
    version: 2,
    status: 'amended',
  })
  await approved(house, heron, osprey, number)
  expect(await cutRelease(house, { actor: 'system' })).toMatchObject({ ok: true, refused: [] })
  expect(await house.db.releasePattern.count({ where: { patternId: id } })).toBe(2)
})

test('what is out is taken back even while its next version is being written', async () => {
  const { number } = await aPublished()
  const { revision } = await fileOf(house, number)
  await amendPattern(house, heron, { number, revision, reason: 'Wrong country.' })
  await edited(house, heron, number, { title: 'Another title' })
  expect(await revoke(number)).toEqual({ ok: true, version: 2 })
  expect((await fileOf(house, number)).payload?.title).not.toBe('Another title')
})

test('a pattern ends when its term and every indicator have run out, and not a week before', async () => {
  const { number, id } = await aPublished()
  const { lastSeen, until } = await house.db.releasePattern
    .findFirstOrThrow({ where: { patternId: id } })
    .then(({ payload }) => patternPayloadSchema.parse(payload))
    .then(({ last_seen, indicators }) => ({
      lastSeen: last_seen,
      until: indicators.map(({ valid_until }) => valid_until).sort(),
    }))
  const last = [addWeeks(lastSeen, termWeeks), ...until].sort().at(-1) ?? ''
  const before = house.now()
  house.setNow(isoWeekEnd(last))
  await expirePatterns(house)
  expect((await fileOf(house, number)).state).toBe('published')
  house.setNow(isoWeekStart(addWeeks(last, 1)))
  expect(await expirePatterns(house)).toBeGreaterThan(0)
  expect((await fileOf(house, number)).state).toBe('expired')
  expect(await lastEvent(house, `pattern:${id}`)).toMatchObject({
    actor: 'system',
    action: 'pattern.expired',
  })
  expect(await expirePatterns(house)).toBe(0)
  house.setNow(before)
})
