import { describe, expect, test } from 'vitest'
import { verdicts } from '#core/case/states.ts'
import { archiveDue, purgeDue } from '#core/retention/due.ts'
import { readPeriods, retentionDefaults, retentionKeys } from '#core/retention/periods.ts'
import { fc } from '#tests/support/property.ts'

describe('the periods', () => {
  test('are the defaults where nothing else is said, and what is said replaces one each', () => {
    expect(readPeriods('')).toEqual({ ok: true, periods: retentionDefaults })
    expect(readPeriods('confirmed=365, junk=14')).toEqual({
      ok: true,
      periods: { ...retentionDefaults, confirmed: 365, junk: 14 },
    })
  })

  test.each([
    'forever=1',
    'junk',
    'junk=',
    'junk=0',
    'junk=-3',
    'junk=1.5',
    'junk=99999',
    'junk=1=2',
    '=3',
    'abusive=10',
    'archive=200',
  ])('are refused where they can’t be meant: %s', (text) => {
    expect(readPeriods(text).ok).toBe(false)
  })

  test('never let a case go before it was archived', () => {
    const days = fc.integer({ min: 1, max: 3650 })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...retentionKeys), days), (given) => {
        const text = Object.entries(given).map(([key, count]) => `${key}=${count}`)
        const read = readPeriods(text.join(' '))
        if (!read.ok) return
        const at = new Date(0)
        for (const verdict of verdicts) {
          const due = purgeDue({ lastMovedAt: at, verdict, quarantined: false }, read.periods)
          expect(due && due >= archiveDue(at, read.periods)).toBe(true)
        }
      }),
    )
  })
})

test('a case without a verdict ends only as junk', () => {
  const lastMovedAt = new Date('2026-01-01T00:00:00Z')
  const open = { lastMovedAt, verdict: null, quarantined: false }
  expect(purgeDue(open, retentionDefaults)).toBeNull()
  expect(purgeDue({ ...open, quarantined: true }, retentionDefaults)).toEqual(
    new Date('2026-01-31T00:00:00Z'),
  )
})
