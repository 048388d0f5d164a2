import { describe, expect, it } from 'vitest'
import { nextTipState, tipEvents, tipStates } from '#core/tip/lifecycle.ts'

const expected: Record<string, string> = {
  'filed attach': 'attached',
  'filed withdraw': 'withdrawn',
  'attached attach': 'attached',
  'attached detach': 'filed',
  'attached withdraw': 'withdrawn',
}

describe('the life of a tip', () => {
  const pairs = tipStates.flatMap((state) => tipEvents.map((event) => ({ state, event })))
  it.each(pairs)('$state + $event leads where the design says', ({ state, event }) => {
    const next = expected[`${state} ${event}`]
    const wanted = next ? { ok: true, next } : { ok: false, reason: 'not_allowed' }
    expect(nextTipState(state, event)).toEqual(wanted)
  })
})
