import { type CodedFacts, type CodedValue, codedFacts } from './coded.ts'
import { assessIlo } from './ilo.ts'
import { type LossBand, lossBandOf } from './loss-band.ts'
import { investmentFlags, offerFlags } from './red-flags.ts'

/** Raised whenever points or rules change, so that stored scores can be told apart. */
export const scoreVersion = 2

export type ScoreInput = {
  coded: readonly CodedValue[]
  losses: readonly { readonly amount: string; readonly asset: string }[]
  /** Indicators of this case that other cases have too. */
  sharedIndicators: number
  indicators: number
  hasStory: boolean
  evidenceFiles: number
  /** Hours since the case came in. */
  ageHours: number
}

export type ContributionName = keyof typeof contributions

export type Contribution = {
  name: ContributionName
  points: number
  /** A key for the reason and the numbers in it, for the staff pages to phrase. */
  because: { key: string; params?: Readonly<Record<string, string | number>> }
}

export type Score = { total: number; contributions: readonly Contribution[]; version: number }

type Part = { points: number; params?: Readonly<Record<string, string | number>> }
type Rule = (input: ScoreInput, facts: CodedFacts) => Part

const when = (applies: boolean, points: number): Part => ({ points: applies ? points : 0 })
const perUnit = (count: number, each: number, most: number): Part => ({
  points: Math.min(most, Math.max(0, Math.floor(count)) * each),
  params: { count: Math.max(0, Math.floor(count)) },
})

const bandPoints: Readonly<Record<LossBand, number>> = {
  very_large: 30,
  large: 20,
  middle: 12,
  small: 5,
}

/**
 * What makes a case worth reading first, in whole points that add up. The weights are ours: no
 * authority publishes any. People weigh more than money, links more than size, and waiting adds
 * enough that nothing stays at the bottom for ever.
 */
const contributions = {
  danger: (_, facts) => when(facts.is('danger_now', 'yes'), 100),
  danger_unsure: (_, facts) => when(facts.is('danger_now', 'unknown'), 5),
  person_held: (_, facts) => when(facts.is('person_state', 'held_inside'), 80),
  said_to_be_held: (_, facts) =>
    when(facts.is('kind', 'forced_work') && !facts.is('person_state', 'held_inside', 'home'), 40),
  several_people: (_, facts) => when(facts.is('people_there', 'up_to_ten', 'more'), 10),
  minor: (_, facts) => when(facts.is('minors', 'yes'), 60),
  forced_labour_signs: (_, facts) => {
    const { forcedLabour, positive } = assessIlo(facts)
    return { ...when(forcedLabour, 50), params: { dimensions: positive.join(' ') } }
  },
  coercion_signs: (_, facts) =>
    when(assessIlo(facts).positive.includes('coercion_at_destination'), 30),
  travel_soon: (_, facts) =>
    when(facts.is('travel_when', 'within_7_days') && offerFlags(facts) >= 3, 40),
  offer_flags: (_, facts) => perUnit(offerFlags(facts), 2, 20),
  investment_flags: (_, facts) => perUnit(investmentFlags(facts), 2, 20),
  money_moved: (_, facts) =>
    when(
      facts.is('money_lost', 'yes') ||
        facts.is('fee_asked', 'asked_paid') ||
        facts.is('withdrawal_fee', 'asked_paid'),
      10,
    ),
  fresh_payment: (_, facts) => when(facts.is('last_payment', 'within_72_hours'), 25),
  loss_size: ({ losses }) => {
    const band = lossBandOf(losses)
    return band ? { points: bandPoints[band], params: { band } } : { points: 0 }
  },
  shared_indicators: ({ sharedIndicators }) => perUnit(sharedIndicators, 6, 30),
  indicators: ({ indicators }) => perUnit(indicators, 1, 6),
  story: ({ hasStory }) => when(hasStory, 3),
  evidence: ({ evidenceFiles }) => perUnit(evidenceFiles, 2, 6),
  answers: (_, facts) => perUnit(facts.answered / 3, 1, 6),
  // A point every six hours, for thirty days.
  waiting: ({ ageHours }) => perUnit(ageHours / 6, 1, 120),
} as const satisfies Record<string, Rule>

const rules = Object.entries(contributions) as [ContributionName, Rule][]

/** The score of a case with every part that counted. Whole points; the same input, the same score. */
export function scoreCase(input: ScoreInput): Score {
  const facts = codedFacts(input.coded)
  const counted = rules.flatMap(([name, rule]): Contribution[] => {
    const { points, params } = rule(input, facts)
    const because = { key: `score.${name}`, ...(params && { params }) }
    return points === 0 ? [] : [{ name, points, because }]
  })
  const total = counted.reduce((sum, { points }) => sum + points, 0)
  return { total, contributions: counted, version: scoreVersion }
}
