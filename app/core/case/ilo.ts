import type { CodedFacts } from './coded.ts'

/**
 * The ILO's operational indicators of trafficking of adults for labour exploitation (ILO and
 * European Commission, Delphi survey, 2009, WCMS_105023), as far as our answers can show them. Each
 * row is one ILO indicator with its strength in its dimension.
 *
 * The rule and the strengths were read in a synthesis, not in the ILO's own booklet: a result is a
 * reason to read a case sooner, never a finding.
 */
export const iloDimensions = [
  'deceptive_recruitment',
  'coercive_recruitment',
  'exploitation',
  'coercion_at_destination',
] as const
export type IloDimension = (typeof iloDimensions)[number]
export type IloStrength = 'strong' | 'medium' | 'weak'

type IloRow = {
  indicator: string
  dimension: IloDimension
  strength: IloStrength
  shown: (facts: CodedFacts) => boolean
}

export const iloIndicators: readonly IloRow[] = [
  {
    indicator: 'deceived_about_job_or_place',
    dimension: 'deceptive_recruitment',
    strength: 'strong',
    shown: (facts) =>
      facts.is('conditions', 'job_different') || facts.is('offer_signs', 'place_changed'),
  },
  {
    indicator: 'deceived_about_pay',
    dimension: 'deceptive_recruitment',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'pay_different'),
  },
  {
    indicator: 'deceived_about_papers',
    dimension: 'deceptive_recruitment',
    strength: 'medium',
    shown: (facts) =>
      facts.is('offer_signs', 'false_papers', 'told_to_lie') ||
      facts.is('visa', 'tourist', 'on_arrival', 'none'),
  },
  {
    indicator: 'deceived_about_contract',
    dimension: 'deceptive_recruitment',
    strength: 'medium',
    shown: (facts) => facts.is('contract', 'unreadable'),
  },
  {
    indicator: 'sold_or_abducted',
    dimension: 'coercive_recruitment',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'sold_on'),
  },
  {
    indicator: 'excessive_hours',
    dimension: 'exploitation',
    strength: 'strong',
    shown: (facts) => facts.is('conditions', 'long_hours'),
  },
  {
    indicator: 'low_or_no_pay',
    dimension: 'exploitation',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'pay_kept'),
  },
  {
    indicator: 'bad_living_conditions',
    dimension: 'exploitation',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'bad_living'),
  },
  {
    indicator: 'documents_taken',
    dimension: 'coercion_at_destination',
    strength: 'strong',
    shown: (facts) => facts.is('conditions', 'passport_taken'),
  },
  {
    indicator: 'confined_or_watched',
    dimension: 'coercion_at_destination',
    strength: 'strong',
    shown: (facts) =>
      facts.is('conditions', 'cannot_leave') || facts.is('person_state', 'held_inside'),
  },
  {
    indicator: 'debt_bondage',
    dimension: 'coercion_at_destination',
    strength: 'strong',
    shown: (facts) => facts.is('conditions', 'debt', 'ransom'),
  },
  {
    indicator: 'violence',
    dimension: 'coercion_at_destination',
    strength: 'strong',
    shown: (facts) => facts.is('conditions', 'violence'),
  },
  {
    indicator: 'threats',
    dimension: 'coercion_at_destination',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'threats'),
  },
  {
    indicator: 'threats_to_family',
    dimension: 'coercion_at_destination',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'family_threatened'),
  },
  {
    indicator: 'forced_into_crime',
    dimension: 'coercion_at_destination',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'forced_to_scam'),
  },
  {
    indicator: 'forced_to_lie',
    dimension: 'coercion_at_destination',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'forced_to_lie'),
  },
  {
    indicator: 'pay_withheld',
    dimension: 'coercion_at_destination',
    strength: 'medium',
    shown: (facts) => facts.is('conditions', 'pay_kept'),
  },
]

/**
 * Two strong; or one strong with one medium or weak; or three medium; or two medium with one weak.
 */
export function dimensionPositive(counts: Readonly<Record<IloStrength, number>>): boolean {
  const { strong, medium, weak } = counts
  if (strong >= 2) return true
  if (strong === 1) return medium + weak >= 1
  return medium >= 3 || (medium === 2 && weak >= 1)
}

export type IloAssessment = {
  positive: readonly IloDimension[]
  /** All that the rule asks of trafficking for forced labour is positive. */
  forcedLabour: boolean
}

export function assessIlo(facts: CodedFacts): IloAssessment {
  const shown = iloIndicators.filter((row) => row.shown(facts))
  const count = (dimension: IloDimension, strength: IloStrength) =>
    shown.filter((row) => row.dimension === dimension && row.strength === strength).length
  const positive = iloDimensions.filter((dimension) =>
    dimensionPositive({
      strong: count(dimension, 'strong'),
      medium: count(dimension, 'medium'),
      weak: count(dimension, 'weak'),
    }),
  )
  const has = (dimension: IloDimension) => positive.includes(dimension)
  // For a person under 18 the means are not needed (Palermo Protocol, article 3c).
  const means =
    facts.is('minors', 'yes') ||
    ((has('deceptive_recruitment') || has('coercive_recruitment')) &&
      has('coercion_at_destination'))
  return { positive, forcedLabour: means && has('exploitation') }
}
