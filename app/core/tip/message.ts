import { cleanText } from './clean.ts'

/** A tip is never edited: what was wrong in it is put right by a further message, about one answer. */
export const messageKinds = ['message', 'correction'] as const
export type MessageKind = (typeof messageKinds)[number]

/** Longest message between a reporter and us, in UTF-16 units after cleaning. */
export const maxMessage = 5_000

export type MessageResult = { ok: true; text: string } | { ok: false; reason: 'too_long' }

/** A message as it is kept; an empty one is fine where files come with it. */
export function parseMessage(raw: string): MessageResult {
  if (raw.length > maxMessage * 4) return { ok: false, reason: 'too_long' }
  const text = cleanText(raw)
  return text.length > maxMessage ? { ok: false, reason: 'too_long' } : { ok: true, text }
}
