import type { IndicatorHints } from '#core/indicator/types.ts'
import type { Reading } from '#core/tip/evidence/reading.ts'

/** What the reading process is asked. */
export type ReadingJob = {
  reading: 'picture' | 'mail' | 'text' | 'telegram_json' | 'html'
  bytes: Uint8Array
  /** Tesseract models, for pictures. */
  models: readonly string[]
  hints: IndicatorHints
}

export type ReadingAnswer = { ok: true; reading: Reading } | { ok: false }
