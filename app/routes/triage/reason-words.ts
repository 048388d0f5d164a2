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

const phrases: Readonly<Record<ContributionName, Phrase>> = {
  danger: () => 'Someone is in danger now',
  danger_unsure: () => 'Danger is not ruled out',
  person_held: () => 'A person is not free to leave',
  minor: () => 'Someone is under 18',
  forced_labour_signs: () => 'Signs of forced labour (ILO)',
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

const isKnown = (name: string): name is ContributionName => Object.hasOwn(phrases, name)

/** Why points were given, in words. A rule that no longer exists shows its name. */
export function reasonText({ name, because }: StoredReason): string {
  return isKnown(name) ? phrases[name](because.params ?? {}) : name.replaceAll('_', ' ')
}

const shortPhrases: Readonly<Partial<Record<string, Phrase>>> = {
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
  coercion: 'signs of coercion',
  travel_soon: 'travel within 7 days, and warning signs',
  fresh_payment: 'paid within 72 hours',
}

export function urgencyReasonText(name: string): string {
  return urgencyPhrases[name as UrgencyReason] ?? name.replaceAll('_', ' ')
}
