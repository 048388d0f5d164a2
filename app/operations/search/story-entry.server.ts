import type { Indicator } from '#core/indicator/types.ts'
import { identifierWord, numbersIn } from '#core/search/identifiers.ts'
import { wordsIn } from '#core/search/words.ts'
import type { NewEntry } from './enter-search.server.ts'

/**
 * What a tip told at its filing, as one entry: how many fields it filled is nobody's business.
 * `indicators` are those that its filing found in it.
 */
export function storyEntry(
  tipId: string,
  texts: readonly { text: string }[],
  indicators: readonly Indicator[],
): NewEntry {
  return {
    subjectId: tipId,
    place: 'story',
    partId: tipId,
    words: [
      ...texts.flatMap(({ text }) => [...wordsIn(text), ...numbersIn(text)]),
      ...indicators.map(identifierWord),
    ],
  }
}
