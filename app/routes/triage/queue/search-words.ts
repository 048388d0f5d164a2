import type { FoundIn } from '#core/search/places.ts'

/** Where something stands, after "in". */
export const foundInNames: Record<FoundIn, string> = {
  story: 'story',
  message: 'message',
  reply: 'our reply',
  note: 'note',
  file: 'words in a file',
  caption: 'what a file shows',
  translation: 'translation',
  identifier: 'identifier',
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
export const listed = (words: readonly string[]): string => list.format(words)
