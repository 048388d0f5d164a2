import { byHand } from '#core/case/by-hand.ts'
import type { IloDimension } from '#core/case/ilo.ts'
import type { StoredReason } from '#core/case/reasons.ts'
import type { ContributionName } from '#core/case/score.ts'
import type { UrgencyReason } from '#core/case/urgency.ts'
import { counted } from './words.ts'

type Params = NonNullable<StoredReason['because']['params']>
type Phrase = (params: Params) => string

const countOf = (params: Params): number => Number(params.count ?? 0)

const bands: Readonly<Record<string, string>> = {
  very_large: 'Very large loss',
  large: 'Large loss',
  middle: 'Middling loss',
  small: 'Small loss',
}

const dimensionNames: Readonly<Record<IloDimension, string>> = {
  deceptive_recruitment: 'deceived on the way in',
  coercive_recruitment: 'forced on the way in',
  vulnerability_used: 'need made use of',
  exploitation: 'exploited',
  coercion_at_destination: 'held by force or threats',
  vulnerability_at_destination: 'kept dependent',
}

const dimensionList = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => dimensionNames[code as IloDimension] ?? code.replaceAll('_', ' '))
    .join(', ')

const phrases: Readonly<Record<ContributionName, Phrase>> = {
  danger: () => 'Someone is in danger now',
  danger_unsure: () => 'Danger is not ruled out',
  person_held: () => 'A person is not free to leave',
  said_to_be_held: () => 'Someone is said to be held or made to work',
  several_people: () => 'Several people are there',
  minor: () => 'Someone is under 18',
  forced_labour_signs: ({ dimensions }) =>
    dimensions
      ? `Signs of forced labour (ILO): ${dimensionList(String(dimensions))}`
      : 'Signs of forced labour (ILO)',
  coercion_signs: () => 'Signs of coercion (ILO)',
  travel_soon: () => 'Travel within 7 days, and warning signs',
  offer_flags: (params) =>
    counted(countOf(params), 'warning sign in the offer', 'warning signs in the offer'),
  investment_flags: (params) =>
    counted(countOf(params), 'warning sign in the scheme', 'warning signs in the scheme'),
  money_moved: () => 'Money was paid',
  fresh_payment: () => 'Paid within 72 hours',
  loss_size: (params) => bands[String(params.band)] ?? 'Loss',
  shared_indicators: (params) =>
    counted(countOf(params), 'identifier that others name too', 'identifiers that others name too'),
  indicators: (params) => counted(countOf(params), 'identifier'),
  story: () => 'Told in their own words',
  evidence: (params) => counted(countOf(params), 'file of evidence', 'files of evidence'),
  answers: () => 'Detailed answers',
  waiting: () => 'Waiting',
}

/** Not a rule's reason: somebody's. */
const byHandText = 'Set by hand'

const isKnown = (name: string): name is ContributionName => Object.hasOwn(phrases, name)

/** Why points were given, in words. A rule that no longer exists shows its name. */
export function reasonText({ name, because }: StoredReason): string {
  if (name === byHand) return byHandText
  return isKnown(name) ? phrases[name](because.params ?? {}) : name.replaceAll('_', ' ')
}

const shortPhrases: Readonly<Partial<Record<string, Phrase>>> = {
  said_to_be_held: () => 'Said to be held',
  several_people: () => 'Several people',
  person_held: () => 'Not free to leave',
  danger_unsure: () => 'Danger not ruled out',
  forced_labour_signs: () => 'Forced labour signs',
  coercion_signs: () => 'Coercion signs',
  travel_soon: () => 'Travel within 7 days',
  offer_flags: (params) => counted(countOf(params), 'warning sign'),
  investment_flags: (params) => counted(countOf(params), 'warning sign'),
  shared_indicators: (params) => counted(countOf(params), 'shared identifier'),
  evidence: (params) => counted(countOf(params), 'file'),
  story: () => 'Own words',
}

/** The same for a row of the queue. */
export function shortReason(reason: StoredReason): string {
  const short = shortPhrases[reason.name]
  return short ? short(reason.because.params ?? {}) : reasonText(reason)
}

const urgencyPhrases: Readonly<Record<UrgencyReason, string>> = {
  danger_now: 'someone is in danger now',
  held_inside: 'a person is not free to leave',
  child: 'someone is under 18',
  self_harm: 'the story speaks of self-harm',
  forced_work: 'someone is said to be held or made to work',
  coercion: 'signs of coercion',
  travel_soon: 'travel within 7 days, and warning signs',
  fresh_payment: 'paid within 72 hours',
}

export function urgencyReasonText(name: string): string {
  return urgencyPhrases[name as UrgencyReason] ?? name.replaceAll('_', ' ')
}
