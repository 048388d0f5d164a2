import type { TipAnswers } from '../journey/catalogue.ts'
import {
  type SealedAnswer,
  type SplitAnswers,
  type StructuredIndicator,
  splitAnswers,
} from '../split.ts'

/** A tip as a partner hands it over, in the terms of the form. */
export type ImportedTip = {
  /** Unique within its import kind: the same id again is the same tip. */
  sourceId: string
  answers: TipAnswers
  language: string
  /** Identifiers that the source names by type, beyond what the form's fields hold. */
  indicators: readonly StructuredIndicator[]
  /** ISO 8601 instant, where the source says when it was told. */
  filedAt?: string
}

/** `detail` names the field or the code at fault, never a value. */
export type ImportResult =
  | { ok: true; tip: ImportedTip }
  | { ok: false; reason: ImportReason; detail?: string }

export const importReasons = [
  'not_an_object',
  'missing_field',
  'wrong_field',
  'unknown_format',
  'unknown_kind',
  'unknown_answer',
  'nothing_told',
] as const
export type ImportReason = (typeof importReasons)[number]

/** An import kind: one parsed JSON record in, one tip or a reason out. Never throws. */
export type ImportMapper = (record: unknown) => ImportResult

/** Takes an imported tip apart like a filed one, its own identifiers included. */
export function splitImported(tip: ImportedTip): SplitAnswers {
  const split = splitAnswers(tip.answers, tip.language)
  if (tip.indicators.length === 0) return split
  const typed: SealedAnswer = {
    field: 'identifiers',
    text: tip.indicators.map(({ type, raw }) => `${type}: ${raw}`).join('\n'),
  }
  return {
    ...split,
    sealed: [...split.sealed, typed],
    structuredIndicators: [...split.structuredIndicators, ...tip.indicators],
  }
}
