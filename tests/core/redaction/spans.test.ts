import { expect, test } from 'vitest'
import {
  cover,
  joined,
  lengthClassOf,
  markerFor,
  movedBy,
  occurrences,
  replaced,
} from '#core/redaction/spans.ts'
import { fc } from '#tests/support/property.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', 'น'), maxLength: 40 })

test('words are found whatever their case and line breaks, in any script', () => {
  const story = 'Mai Lin came.\nMAI\n LIN left. mai-lin? ไมลิน, ไมลิน'
  expect(occurrences(story, ' mai  lin ').map(({ start, end }) => story.slice(start, end))).toEqual(
    ['Mai Lin', 'MAI\n LIN'],
  )
  expect(occurrences(story, 'ไมลิน')).toHaveLength(2)
  expect(occurrences(story, '')).toEqual([])
  expect(occurrences('(a+b)? $1 [x]', '$1 [x]')).toEqual([{ start: 7, end: 13 }])
})

test('what is found is what was looked for, in order and without overlap', () => {
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const looked = words.trim()
      fc.pre(looked !== '')
      const whole = before + looked + after
      const found = occurrences(whole, looked)
      expect(found.length).toBeGreaterThan(0)
      for (const [at, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
        expect(end).toBeGreaterThan(start)
      }
    }),
  )
})

test('nothing of a removed stretch is left, and everything else is', () => {
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.tuple(fc.nat(50), fc.nat(10)), { maxLength: 5 }),
      (whole, picks) => {
        const spans = picks.map(([start, size]) => ({ start, end: start + size }))
        const kept = [...whole.split('').entries()]
          .filter(([at]) => !spans.some(({ start, end }) => start <= at && at < end))
          .map(([, unit]) => unit)
          .join('')
        expect(replaced(whole, spans, () => '')).toBe(kept)
        expect(replaced(whole, spans, (words) => words)).toBe(whole)
      },
    ),
  )
})

test('a covered stretch follows its words when others are removed, and goes when its own are', () => {
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.tuple(fc.nat(50), fc.nat(10)), { maxLength: 4 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 8 }),
      (whole, picks, start, size) => {
        const span = { start, end: Math.min(start + size, whole.length) }
        fc.pre(span.start < span.end)
        const removed = picks.map(([from, long]) => ({ start: from, end: from + long }))
        const moved = movedBy(span, removed, whole)
        const left = replaced(whole, removed, markerFor)
        const hit = joined(removed, whole.length).some(
          (gone) => gone.start < span.end && span.start < gone.end,
        )
        expect(moved === null).toBe(hit)
        if (moved)
          expect(left.slice(moved.start, moved.end)).toBe(whole.slice(span.start, span.end))
      },
    ),
  )
})

test('neither cover nor marker says how long a word was', () => {
  expect(markerFor('Mai')).toBe(markerFor('Mai Lin Tran'))
  expect(['a'.repeat(12), 'a'.repeat(13), 'a'.repeat(61)].map(lengthClassOf)).toEqual([
    'short',
    'medium',
    'long',
  ])
  expect(replaced('I am Mai Lin.', [{ start: 5, end: 12 }], () => cover)).toBe('I am ▒▒▒▒.')
})
