/** Builds the patterns that look for words in many scripts. */

const escapeRegExp = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Alternatives for `words`, longest first. Words in the Latin alphabet need a boundary on both
 * sides (`wa` is not in `was`); scripts without spaces have none to ask for.
 */
export const anyWord = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const body = escapeRegExp(word).replace(/ /g, '\\s{0,2}')
      const left = /^[a-z0-9]/i.test(word) ? '(?<![a-zA-Z0-9_@./-])' : ''
      const right = /[a-z0-9]$/i.test(word) ? "(?![a-zA-Z0-9_]|'[a-z]|-[a-z])" : ''
      return `${left}${body}${right}`
    })
    .join('|')

/** Is one of the words (a pattern of `anyWord`) within the `reach` characters before `start`? */
export const isAnnounced = (text: string, start: number, words: RegExp, reach: number): boolean =>
  words.test(text.slice(Math.max(0, start - reach), start))
