import { expect, test } from 'vitest'
import { fc } from '#tests/support/property.ts'
import { segments } from '#ui/staff/segments.ts'

const textAndRanges = fc.record({
  text: fc.string({ maxLength: 60 }),
  ranges: fc.array(
    fc.record({ start: fc.integer({ min: -5, max: 70 }), end: fc.integer({ min: -5, max: 70 }) }),
  ),
})

test('the parts of a marked text are the text again, whatever the ranges', () => {
  fc.assert(
    fc.property(textAndRanges, ({ text, ranges }) => {
      const joined = segments(text, ranges).map((segment) => segment.text)
      expect(joined.join('')).toBe(text)
    }),
  )
})

test('exactly the letters inside a range are marked', () => {
  fc.assert(
    fc.property(textAndRanges, ({ text, ranges }) => {
      const inside = (at: number) => ranges.some(({ start, end }) => at >= start && at < end)
      for (const segment of segments(text, ranges)) {
        for (let at = segment.start; at < segment.start + segment.text.length; at += 1) {
          expect(segment.marked).toBe(inside(at))
        }
      }
    }),
  )
})

test('two ranges that touch become one mark', () => {
  expect(
    segments('abcdef', [
      { start: 1, end: 3 },
      { start: 3, end: 5 },
    ]),
  ).toEqual([
    { text: 'a', marked: false, start: 0 },
    { text: 'bcde', marked: true, start: 1 },
    { text: 'f', marked: false, start: 5 },
  ])
})
