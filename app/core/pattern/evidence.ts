import type { CodedAnswer } from './anonymise/attributes.ts'
import type { TipPlace } from './anonymise/countries.ts'
import type { KeptIndicator } from './anonymise/indicators.ts'
import type { PatternPayload } from './payload.ts'
import { type PayloadReason, payloadReasons } from './payload-reasons.ts'

/** What the decision that a value may leave rested on, with true counts: for reviewers only. */
export type Evidence =
  | ({ what: 'answer'; count: number } & CodedAnswer)
  | ({ what: 'place'; count: number } & TipPlace)
  | { what: 'money'; asset: string; count: number }
  /** `waiting`: came since the version that is out, and are not counted yet. */
  | { what: 'tips'; count: number; waiting: number }
  /** `moved`: the first week was moved back. */
  | { what: 'weeks'; moved: boolean }
  | ({ what: 'indicator' } & KeptIndicator)
  | { what: 'pattern'; number: number }

export type FieldReason = PayloadReason & Readonly<{ evidence: readonly Evidence[] }>
export type FieldReasons = Readonly<Record<keyof PatternPayload, FieldReason>>

/** Each field's rule with what the builder found for it; nothing for fields that need no proof. */
export function fieldReasons(
  found: Partial<Record<keyof PatternPayload, readonly Evidence[]>>,
): FieldReasons {
  return Object.fromEntries(
    Object.entries(payloadReasons).map(([field, reason]) => [
      field,
      { ...reason, evidence: found[field as keyof PatternPayload] ?? [] },
    ]),
  ) as FieldReasons
}
