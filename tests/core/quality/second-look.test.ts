import { describe, expect, it } from 'vitest'
import {
  answerRefusal,
  type LookFacts,
  lookState,
  seesBoth,
  settlingRefusal,
  takingRefusal,
} from '#core/quality/second-look.ts'

const now = new Date('2026-11-22T12:00:00Z')
const soon = new Date('2026-11-22T12:10:00Z')
const before = new Date('2026-11-22T11:50:00Z')

const waiting: LookFacts = {
  firstBy: 'decider',
  takenBy: null,
  takenUntil: null,
  secondBy: null,
  agrees: null,
  settledBy: null,
  stands: true,
}
const taken = { ...waiting, takenBy: 'colleague', takenUntil: soon }
const lapsed = { ...taken, takenUntil: before }
const differs = { ...lapsed, secondBy: 'colleague', agrees: false }
const agreed = { ...differs, agrees: true }
const settled = { ...differs, settledBy: 'third' }

it.each([
  ['waiting', waiting],
  ['taken', taken],
  ['waiting', lapsed],
  ['void', { ...waiting, stands: false }],
  ['void', { ...taken, stands: false }],
  ['differs', differs],
  ['agreed', agreed],
  ['settled', settled],
  // What was found does not go away when the case is opened again for it.
  ['differs', { ...differs, stands: false }],
] as const)('is %s', (state, look) => {
  expect(lookState(look, now)).toBe(state)
})

describe('taking a look', () => {
  it('is for everybody but the decider', () => {
    expect(takingRefusal(waiting, 'colleague', now)).toBeNull()
    expect(takingRefusal(waiting, 'decider', now)).toBe('look_own')
  })

  it('is for one at a time, until their time is over', () => {
    expect(takingRefusal(taken, 'other', now)).toBe('look_taken')
    expect(takingRefusal(taken, 'colleague', now)).toBeNull()
    expect(takingRefusal(lapsed, 'other', now)).toBeNull()
  })

  it.each([differs, agreed, settled, { ...waiting, stands: false }])(
    'ends with the first answer, and with the decision itself',
    (look) => {
      expect(takingRefusal(look, 'other', now)).toBe('look_over')
      expect(answerRefusal(look, 'colleague', now)).toBe('look_over')
    },
  )

  it('is answered by whoever took it, late as well where nobody else has it', () => {
    expect(answerRefusal(taken, 'colleague', now)).toBeNull()
    expect(answerRefusal(lapsed, 'colleague', now)).toBeNull()
    expect(answerRefusal(lapsed, 'other', now)).toBe('look_not_taken')
    expect(answerRefusal(waiting, 'other', now)).toBe('look_not_taken')
  })
})

describe('both answers', () => {
  it.each([waiting, taken, lapsed])('are seen by nobody before the second one', (look) => {
    for (const who of ['decider', 'colleague', 'third'])
      expect(seesBoth(look, who, who === 'third')).toBe(false)
  })

  it.each([differs, agreed, settled])('are seen by the two and by who settles', (look) => {
    expect(seesBoth(look, 'decider', false)).toBe(true)
    expect(seesBoth(look, 'colleague', false)).toBe(true)
    expect(seesBoth(look, 'third', true)).toBe(true)
    expect(seesBoth(look, 'other', false)).toBe(false)
  })
})

it('lets a third person settle a difference, once', () => {
  expect(settlingRefusal(differs, 'third', now)).toBeNull()
  expect(settlingRefusal(differs, 'decider', now)).toBe('look_own')
  expect(settlingRefusal(differs, 'colleague', now)).toBe('look_own')
  for (const look of [waiting, taken, agreed, settled])
    expect(settlingRefusal(look, 'third', now)).toBe('look_over')
})
