import type { PatternPayload } from '#core/pattern/payload.ts'
import type { AnnouncementType } from './announcement.ts'

export type MessageFacts = Readonly<{
  type: AnnouncementType
  at: Date
  origin: string
  /** Null for a test. */
  pattern: Readonly<{ id: string; number: number; version: number }> | null
  release: number | null
  /** The released payload; null where the reader is not cleared for it (any more). */
  payload: PatternPayload | null
  /** The id under which receipt is to be confirmed; null where nobody asks. */
  recall: string | null
}>

/**
 * The body of a message, as Standard Webhooks wants it: type, time, data. It says the same whenever it
 * is sent, so that a receiver may keep it by its id.
 */
export function messageBody({ type, at, origin, pattern, release, payload, recall }: MessageFacts) {
  return JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: {
      pattern: pattern && {
        id: pattern.id,
        number: pattern.number,
        version: pattern.version,
        ...(type === 'pattern.revoked' ? { status: 'revoked' } : {}),
      },
      release:
        release === null ? null : { number: release, href: `${origin}/feeds/releases/${release}` },
      confirmation: recall && `${origin}/feeds/recalls/${recall}/confirmation`,
      payload,
    },
  })
}
