import type { IndicatorHints } from '#core/indicator/types.ts'
import type { Reading } from '#core/tip/evidence/reading.ts'

/** What the reading process is asked. */
export type ReadingJob = {
  reading: 'picture' | 'pdf' | 'mail' | 'text' | 'telegram_json' | 'html'
  bytes: Uint8Array
  /** Tesseract models, for pictures. */
  models: readonly string[]
  hints: IndicatorHints
}

export type ReadingResult =
  | { ok: true; reading: Reading }
  /** It is broken or locked: another try would end the same way. */
  | { ok: false; reason: 'unreadable' }

export type ReadingAnswer = ReadingResult | { ok: false; reason: 'broke' }
