import { describe, expect, it } from 'vitest'
import { captionMark, mergeCaption } from '#core/tip/evidence/captions.ts'

describe('words about a file, from two windows', () => {
  it.each([
    ['without a mark what is sent counts', 'now', 'sent', undefined, 'sent'],
    ['nothing changed elsewhere', 'was', 'sent', 'was', 'sent'],
    ['taken away here', 'was', '', 'was', ''],
    ['changed elsewhere, not touched here', 'now', 'was', 'was', 'now'],
    ['changed to the same in both', 'same', 'same', 'was', 'same'],
    ['changed elsewhere, taken away here', 'now', '', 'was', 'now'],
    ['taken away elsewhere, changed here', '', 'sent', 'was', 'sent'],
    ['changed in both', 'now', 'sent', 'was', 'now\nsent'],
  ])('%s', (_, now, sent, was, kept) => {
    expect(mergeCaption(now, sent, was === undefined ? undefined : captionMark(was))).toBe(kept)
  })
})
