import { v4 as uuidv4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { listActions } from '#operations/action/list-actions.server.ts'
import { reportAction } from '#operations/action/report-action.server.ts'
import { readReach } from '#operations/release/read-reach.server.ts'
import {
  type AgencyAndMember,
  anAgency,
  aRelease,
  aScheduledPattern,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let bank: AgencyAndMember
let pattern: PatternPayload
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  pattern = await aScheduledPattern(house)
  await aRelease(house)
})
afterAll(() => house.close())

const report = (
  change: { id?: string; pattern?: string; kind?: string; indicator?: string } = {},
) =>
  reportAction(
    house,
    { id: bank.memberId, agencyId: bank.agencyId },
    {
      id: uuidv4(),
      pattern: String(pattern.number),
      kind: 'account_frozen',
      indicator: '',
      ...change,
    },
  )

describe('an action', () => {
  test('is recorded with its event, and counts for the release', async () => {
    expect(await report()).toMatchObject({ ok: true, kind: 'account_frozen', changed: true })
    expect(await listActions(house, bank.agencyId, 10)).toMatchObject([
      {
        kind: 'account_frozen',
        patternNumber: pattern.number,
        title: pattern.title,
        indicator: null,
      },
    ])
    expect((await readReach(house, 1)).actions).toEqual([{ kind: 'account_frozen', count: 1 }])
    const [event] = await house.db.auditEvent.findMany({
      where: { action: 'agency.action_reported' },
    })
    expect(event).toMatchObject({
      subject: `pattern:${pattern.id}`,
      details: { kind: 'account_frozen', agency: bank.agencyId, one_indicator: false },
    })
  })

  test('may name one of the pattern’s indicators', async () => {
    const [one] = pattern.indicators
    if (!one) throw new Error('no indicator')
    const { type, value } = one
    const id = uuidv4()
    await house.db.indicator.create({ data: { id, type, value, createdAt: house.now() } })
    house.advance(1000)
    expect(
      await report({ kind: 'investigation_opened', indicator: `${type}:${value}` }),
    ).toMatchObject({ ok: true })
    const [newest] = await listActions(house, bank.agencyId, 1)
    expect(newest?.indicator).toEqual({ type, value })
  })

  test('is recorded once by a form sent twice', async () => {
    const id = uuidv4()
    const kind = 'person_assisted'
    expect(await report({ id, kind })).toMatchObject({ changed: true })
    expect(await report({ id, kind })).toMatchObject({ ok: true, changed: false })
  })

  test.each([
    [{ kind: 'thanked' }, 'kind_unknown'],
    [{ pattern: '999' }, 'pattern_unknown'],
    [{ pattern: '1; drop' }, 'pattern_unknown'],
    [{ indicator: 'domain:elsewhere.example' }, 'indicator_unknown'],
  ])('is refused for %o', async (change, reason) => {
    expect(await report(change)).toEqual({ ok: false, reason })
  })

  test('is refused on a pattern that was never released', async () => {
    const { number } = await aScheduledPattern(house)
    expect(await report({ pattern: String(number) })).toEqual({
      ok: false,
      reason: 'pattern_unknown',
    })
    await aRelease(house)
  })
})
