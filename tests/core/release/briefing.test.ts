import { describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { chartInWords, sharesOf } from '#core/release/briefing/chart.ts'
import { type BriefingFacts, collectBriefing, mostLines } from '#core/release/briefing/facts.ts'
import { dayOf, figure, statusSentence } from '#core/release/briefing/words.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import { payloadOf, releaseOf } from '#tests/support/release-input.ts'

const { patterns: _, ...shared } = releaseOf()
const head: ReleaseHead = { ...shared, sector: 'telecom', ceiling: 'amber' }

function factsOf(payloads: Iterable<PatternPayload>, part = {}): BriefingFacts {
  const writer = collectBriefing({ ...head, ...part })
  for (const payload of payloads)
    writer.add({ payload, created: shared.created, modified: shared.created })
  return writer.facts()
}

const of = <Code>(counted: BriefingFacts['kinds'] | readonly { code: Code; count: number }[]) =>
  Object.fromEntries(
    counted.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]),
  )

describe('what a briefing says', () => {
  test('counts what stands, and what was taken back apart', () => {
    const facts = factsOf([
      payloadOf({ number: 1 }),
      payloadOf({ number: 2, status: 'amended', kind: 'investment', tlp: 'green' }),
      payloadOf({ number: 3, status: 'revoked', revocation: 'error', tlp: 'clear' }),
    ])
    expect(facts.statuses).toEqual({ new: 1, amended: 1, revoked: 1 })
    expect(of(facts.kinds)).toEqual({ job_offer: 1, investment: 1 })
    expect(of(facts.types)).toMatchObject({ bank_account: 4, phone: 2 })
    expect(of(facts.asks)).toEqual({ number_blocked: 2 })
    expect(of(facts.weeks)).toEqual({ '2026-W46': 2 })
    expect(facts.indicators).toBe(22)
    expect(facts.lines.map(({ number }) => number)).toEqual([1, 2])
    expect(statusSentence(facts)).toBe(
      '1 new pattern, 1 amended, 1 revoked, with 22 indicators in those that stand.',
    )
  })

  test('wears the strictest label of what is on it, also of what was taken back', () => {
    expect(factsOf([]).label).toBe('clear')
    expect(factsOf([payloadOf({ tlp: 'green' }), payloadOf({ tlp: 'clear' })]).label).toBe('green')
    expect(factsOf([payloadOf({ tlp: 'amber', status: 'revoked' })]).label).toBe('amber')
  })

  test('shows twelve weeks up to its own, over the end of a year', () => {
    const { weeks } = factsOf([], { week: '2027-W02' })
    expect(weeks.map(({ code }) => code)).toEqual([
      ...[44, 45, 46, 47, 48, 49, 50, 51, 52, 53].map((week) => `2026-W${week}`),
      '2027-W01',
      '2027-W02',
    ])
  })

  test('names the few that ask most of its readers, whatever order they come in', () => {
    const quiet = Array.from({ length: 30 }, (_unused, nth) =>
      payloadOf({ number: nth + 10, kind: 'investment', actions: [] }),
    )
    const asking = payloadOf({ number: 90, kind: 'other_scam', tips: '1-2' })
    const danger = payloadOf({ number: 91, kind: 'forced_work', actions: [], tips: '1-2' })
    const many = payloadOf({ number: 92, kind: 'other_scam', actions: [], tips: '250+' })
    const numbers = [90, 91, 92, 10, 11, 12, 13]
    expect(numbers).toHaveLength(mostLines)
    for (const order of [
      [...quiet, asking, danger, many],
      [many, danger, asking, ...quiet],
    ])
      expect(factsOf(order).lines.map(({ number }) => number)).toEqual(numbers)
    expect(factsOf([asking]).lines[0]?.asks).toEqual(['number_blocked'])
    expect(factsOf([asking], { sector: 'finance' }).lines[0]?.asks).toEqual([])
  })
})

test('bars share the longest, and what is there is seen', () => {
  const shares = sharesOf([
    { code: 'a', count: 100_000 },
    { code: 'b', count: 1 },
    { code: 'c', count: 0 },
  ])
  expect(shares.map(({ share }) => share)).toEqual([1, 0.015, 0])
  expect(sharesOf([{ code: 'a', count: 0 }])[0]?.share).toBe(0)
  expect(chartInWords(shares, (code) => code.toUpperCase(), 'none.')).toBe('A 100000, B 1.')
  expect(chartInWords([], String, 'none.')).toBe('none.')
})

test('figures and days read the same everywhere', () => {
  expect([0, 999, 1_000, 1_234_567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect(dayOf('2026-11-20T06:00:00.000Z')).toBe('20 November 2026')
})
