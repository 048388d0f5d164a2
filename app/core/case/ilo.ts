import {
  dimensions,
  type IloDimension,
  type IloStrength,
  iloDimensions,
} from '#core/tip/journey/dimension.ts'
import type { CodedFacts } from './coded.ts'

/**
 * Which of the ILO's indicators (core/tip/journey/dimension.ts) a case's coded answers show, and what
 * its rule makes of them. A result is a reason to read a case sooner, never a finding.
 */
export { type IloDimension, iloDimensions }

type Shown = { indicator: string; dimension: IloDimension; strength: IloStrength }

/** Answers outside the six questions that show one of their indicators as well. */
const shownElsewhere: Readonly<Record<string, (facts: CodedFacts) => boolean>> = {
  deceived_about_job_or_place: (facts) => facts.is('offer_signs', 'place_changed'),
  deceived_about_papers: (facts) =>
    facts.is('offer_signs', 'false_papers', 'told_to_lie') ||
    facts.is('visa', 'tourist', 'on_arrival', 'none'),
  deceived_about_contract: (facts) => facts.is('contract', 'unreadable'),
  confined_or_watched: (facts) => facts.is('person_state', 'held_inside'),
  // Money asked for letting somebody go is closest to a debt that must be paid first.
  debt_bondage: (facts) => facts.is('kept_there', 'ransom'),
  sold_or_abducted: (facts) => facts.is('kept_there', 'sold_on'),
}

export function iloShown(facts: CodedFacts): readonly Shown[] {
  return iloDimensions.flatMap((dimension) => {
    const { question, signs } = dimensions[dimension]
    const ticked = facts.telling(question)
    return Object.entries(signs).flatMap(([code, { indicator, strength }]) =>
      ticked.includes(code) || shownElsewhere[indicator]?.(facts)
        ? [{ indicator, dimension, strength }]
        : [],
    )
  })
}

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
  const shown = iloShown(facts)
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
