import { type TlpLabel, tlpLabels } from '#core/release/tlp.ts'
import type { PatternPayload } from './payload.ts'

/** Another pattern, as agencies hold it now; `tlp` is null where they hold none. */
export type RelatedCandidate = Readonly<{ id: string; number: number; tlp: TlpLabel | null }>

export type StoppedRelated = Readonly<{
  number: number
  reason: 'not_out' | 'stricter_label'
}>

/**
 * Which of the chosen patterns may be named. One under a stricter label may not: that there is such a
 * pattern is part of what its label keeps.
 */
export function relatedPatterns(
  own: TlpLabel,
  chosen: readonly RelatedCandidate[],
): { kept: NonNullable<PatternPayload['related']>; stopped: StoppedRelated[] } {
  const rank = (label: TlpLabel): number => tlpLabels.indexOf(label)
  const all = [...new Map(chosen.map((one) => [one.id, one])).values()].sort(
    (a, b) => a.number - b.number,
  )
  const mayBeNamed = ({ tlp }: RelatedCandidate) => tlp !== null && rank(tlp) <= rank(own)
  return {
    kept: all.filter(mayBeNamed).map(({ id, number }) => ({ id, number })),
    stopped: all
      .filter((one) => !mayBeNamed(one))
      .map(({ number, tlp }) => ({ number, reason: tlp === null ? 'not_out' : 'stricter_label' })),
  }
}
