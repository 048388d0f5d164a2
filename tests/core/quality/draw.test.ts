import { expect, it } from 'vitest'
import { drawSpan, isDrawn, readShare } from '#core/quality/draw.ts'
import { fc } from '#tests/support/property.ts'

const draws = Array.from({ length: drawSpan }, (_, draw) => draw)

it('draws exactly the share of all equally likely numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (share) => {
      expect(draws.filter((draw) => isDrawn({ draw, share }))).toHaveLength(
        (share * drawSpan) / 100,
      )
    }),
    { numRuns: 30 },
  )
})

it('draws nothing at a share of 0 and everything at 100', () => {
  expect(draws.some((draw) => isDrawn({ draw, share: 0 }))).toBe(false)
  expect(draws.every((draw) => isDrawn({ draw, share: 100 }))).toBe(true)
})

it.each([
  ['0', 0],
  [' 5 ', 5],
  ['100', 100],
  ['101', undefined],
  ['-1', undefined],
  ['5.5', undefined],
  ['', undefined],
])('reads the share %j as %j', (typed, share) => {
  expect(readShare(typed)).toBe(share)
})
