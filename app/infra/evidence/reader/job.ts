import type { IndicatorHints } from '#core/indicator/types.ts'
import type { Reading } from '#core/tip/evidence/reading.ts'

/** What the reading process is asked to read. */
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

/** The safe copy of a picture. */
export type CopyResult = { ok: true; copy: Uint8Array } | Extract<ReadingResult, { ok: false }>

export type Job = ReadingJob | { copy: Uint8Array }
export type Answer = ReadingResult | CopyResult | { ok: false; reason: 'broke' }
