import { describe, expect, test } from 'vitest'
import { type IntakeSignals, isHidden, judgeIntake } from '#core/tip/intake-check.ts'
import { isWorkDone } from '#core/tip/work.ts'
import { fc } from '#tests/support/property.ts'

/** Somebody who reads, writes and sends. */
const honest: IntakeSignals = {
  trapFilled: false,
  hadForm: true,
  seconds: 90,
  fromNetwork: 1,
  sameWords: 1,
  lately: 1,
  worked: false,
}
const judge = (signals: Partial<IntakeSignals>) => judgeIntake({ ...honest, ...signals })

describe('what a filing shows of itself', () => {
  test('holds nobody back who fills in the form, however busy the house is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1e6 }), fc.nat(1e6), (seconds, lately) => {
        expect(judge({ seconds, lately })).toEqual([])
      }),
    )
  })

  test.each([
    [{ trapFilled: true }, 'trap_filled'],
    [{ hadForm: false }, 'no_form'],
    [{ seconds: 1 }, 'too_fast'],
    [{ fromNetwork: 11 }, 'network_limit'],
    [{ sameWords: 3 }, 'same_words'],
  ])('%j is held back for it alone', (signals, reason) => {
    expect(judge(signals)).toEqual([reason])
  })

  test('many people behind one address are fine while it is quiet', () => {
    expect(judge({ fromNetwork: 10 })).toEqual([])
  })

  test('in a flood one tip a network goes through, and more for whoever did the work', () => {
    expect(judge({ fromNetwork: 2, lately: 500 })).toEqual(['network_limit'])
    expect(judge({ fromNetwork: 2, lately: 500, worked: true })).toEqual([])
    expect(judge({ fromNetwork: 11, lately: 500, worked: true })).toEqual(['network_limit'])
  })

  test('never hides someone in danger', () => {
    expect(isHidden(['trap_filled', 'network_limit'], 'imminent')).toBe(false)
    expect(isHidden(['same_words'], 'high')).toBe(true)
    expect(isHidden([], 'normal')).toBe(false)
  })
})

test('work is a number whose hash with the challenge begins with sixteen zero bits', () => {
  let answer = 0
  while (!isWorkDone('challenge', String(answer))) answer++
  expect(answer).toBeGreaterThan(0)
  expect(isWorkDone('another', String(answer))).toBe(false)
  for (const odd of ['', '-1', '1e5', '0x1', ' 1', '9'.repeat(20)])
    expect(isWorkDone('challenge', odd)).toBe(false)
})
