import type { TipKind } from '#core/tip/kind.ts'

/**
 * The steps of a scheme, in the order in which people live through it: a kill chain of our own, as
 * none that is published reaches past the theft to the fence.
 */
export const tacticPhases = [
  'lure',
  'approach',
  'movement',
  'control',
  'forced_crime',
  'payment',
] as const
export type TacticPhase = (typeof tacticPhases)[number]

export type Tactic = {
  kinds: readonly TipKind[]
  phase: TacticPhase
  name: string
  description: string
  /**
   * Techniques of MITRE F3 v1.1 (https://ctid.mitre.org/fraud/techniques/F1018) that say the same.
   * It has none for false jobs and forced work.
   */
  f3?: readonly string[]
}
