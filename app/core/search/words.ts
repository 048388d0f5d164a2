import { type Unit, unitsOf } from './units.ts'

/** What lies behind is not looked for: a pasted chat of months would cost more than it tells. */
export const longestSearched = 30_000

/**
 * The words of a text as search keeps them: each word (`w:`), each two that stand together (`b:`), and
 * of scripts without spaces each two and three letters in a row (`g:`).
 */
export function wordsIn(text: string): string[] {
  const units = unitsOf(text.slice(0, longestSearched))
  return [
    ...units.flatMap((unit) =>
      unit.of === 'word'
        ? [`w:${unit.text}`]
        : [...grams(unit.letters, 2), ...grams(unit.letters, 3)],
    ),
    ...pairs(units),
  ]
}

/**
 * The words that a field must hold to be found by what somebody typed without a space, or between
 * quotes. Empty where that is too short to tell: no word, or one letter of a script without spaces.
 */
export function wordsFor(typed: string): string[] {
  const units = unitsOf(typed)
  const together = pairs(units)
  // Two words that stand together say more than each of them.
  const alone = together.length === 0
  return [
    ...units.flatMap((unit) => {
      if (unit.of === 'word') return alone ? [`w:${unit.text}`] : []
      return grams(unit.letters, Math.min(unit.letters.length, 3))
    }),
    ...together,
  ]
}

function grams(letters: readonly string[], size: number): string[] {
  if (size < 2) return []
  const found: string[] = []
  for (let at = 0; at + size <= letters.length; at++)
    found.push(`g:${letters.slice(at, at + size).join('')}`)
  return found
}

/** Neighbours: two words, or a word and the letter of a run that touches it. */
function pairs(units: readonly Unit[]): string[] {
  return units.slice(1).map((unit, at) => {
    const before = units[at]
    return `b:${before ? edge(before, 'end') : ''} ${edge(unit, 'start')}`
  })
}

function edge(unit: Unit, side: 'start' | 'end'): string {
  if (unit.of === 'word') return unit.text
  return unit.letters.at(side === 'start' ? 0 : -1) ?? ''
}
