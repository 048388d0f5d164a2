import type { CountBand } from '#core/pattern/bands.ts'
import type { SubKind } from '#core/pattern/classification.ts'
import type { PublishableRole } from '#core/pattern/indicator-defaults.ts'
import type { Confidence, CountryRole, RevocationReason } from '#core/pattern/payload.ts'
import type { PatternState } from '#core/pattern/states.ts'
import type { TacticPhase } from '#core/pattern/tactics/tactic.ts'
import { type TacticCode, tacticOf } from '#core/pattern/tactics.ts'
import type { PatternViewCode } from '#core/pattern/views.ts'
import type { RecommendableAction } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import { optionText, questionLabel } from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import { isQuestionId } from '#core/tip/journey/catalogue.ts'
import type { UrgentReason } from '#core/urgent/urgency.ts'

// What moderators read about patterns, in English.

const english = textFor('en')

export const patternStateNames: Record<PatternState, string> = {
  draft: 'Draft',
  redaction_checked: 'Checked',
  in_review: 'In review',
  approved: 'Approved',
  scheduled: 'Leaves next',
  published: 'Out',
  amended: 'Taken up again',
  revoked: 'Taken back',
  expired: 'Expired',
}

export const viewNames: Record<PatternViewCode, string> = {
  writing: 'Being written',
  review: 'In review',
  leaving: 'Leaving next',
  out: 'Out',
  back: 'Taken back',
}

export const subKindNames: Record<SubKind, string> = {
  scam_compound: 'Scam compound',
  labour_exploitation: 'Labour exploitation',
  advance_fee_job: 'Fee for a job that is not there',
  paid_tasks: 'Paid tasks',
  money_mule: 'Money mule',
  data_harvesting: 'Collecting papers and data',
  trading_platform: 'False trading platform',
  romance_investment: 'Romance, then investment',
  giveaway: 'Giveaway',
  fake_login: 'False login page',
  new_coin: 'New coin',
  recovery: 'Paying to get money back',
  malware: 'Malware',
  domestic_work: 'Domestic work',
  sexual_exploitation: 'Sexual exploitation',
  forced_crime: 'Forced crime',
  impersonation: 'Poses as an office or a bank',
  false_shop: 'False shop',
  romance: 'False romance',
  extortion: 'Extortion',
  loan_or_prize: 'False loan or prize',
  false_rental: 'False rental',
}

export const phaseNames: Record<TacticPhase, string> = {
  lure: 'The lure',
  approach: 'How they win trust',
  movement: 'How people are moved',
  control: 'How people are kept or forced',
  forced_crime: 'What people are made to do',
  payment: 'How the money goes',
}

export const tacticName = (code: TacticCode): string => tacticOf(code).name
export const tacticDescription = (code: TacticCode): string => tacticOf(code).description

export const sectorNames: Record<Sector, string> = {
  police: 'Police',
  finance: 'Banks and exchanges',
  telecom: 'Telecoms',
  platform: 'Platforms',
  ngo: 'Helpers (NGOs)',
  regulator: 'Regulators',
}

export const actionNames: Record<RecommendableAction, string> = {
  account_frozen: 'Freeze the account',
  number_blocked: 'Block the number',
  advert_removed: 'Remove the advert',
  domain_suspended: 'Suspend the domain',
  wallet_flagged: 'Flag the wallet',
  person_assisted: 'Assist the person',
  investigation_opened: 'Open an investigation',
}

export const tlpNames: Record<TlpLabel, { name: string; meaning: string }> = {
  clear: { name: 'Clear', meaning: 'Anyone may see it' },
  green: { name: 'Green', meaning: 'Partners and their community' },
  amber: { name: 'Amber', meaning: 'The agency and clients who need it' },
  'amber+strict': { name: 'Amber, strict', meaning: 'The agency alone' },
  red: { name: 'Red', meaning: 'Only the people who receive it' },
}

export const publishedRoleNames: Record<PublishableRole, string> = {
  contacted_from: 'contacted from',
  paid_to: 'paid to',
  claimed_identity: 'claimed to be',
}

export const confidenceNames: Record<Confidence, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

export const placeNames: Record<CountryRole, string> = {
  reported_from: 'Reported from',
  transit: 'On the way',
  destination: 'Destination',
}

export const revocationNames: Record<RevocationReason, string> = {
  withdrawn_tips: 'Tips behind it were withdrawn',
  false_positive: 'It points at somebody honest',
  error: 'A mistake of ours',
  superseded: 'Another pattern says it better',
  other: 'Another reason',
}

export const bandName = (band: CountBand): string => `${band.replace('-', '–')} tips`

export const titleOf = (title: string): string => (title === '' ? 'Untitled pattern' : title)

export function questionName(question: string): string {
  return isQuestionId(question) ? questionLabel(english, question, {}) : question
}

export function answerName(question: string, value: string): string {
  return isQuestionId(question) ? optionText(english, question, value) : value
}

export const errorTitle = 'This could not be done yet'

/** Why a pattern leaves at once. */
export const urgentNames: Record<UrgentReason, { name: string; hint: string }> = {
  people_at_risk: {
    name: 'People are at risk now',
    hint: 'Somebody may be met, moved or held within days',
  },
  money_moving: {
    name: 'Money is moving now',
    hint: 'An account or wallet that can still be stopped',
  },
  spreading_fast: {
    name: 'It spreads fast',
    hint: 'Many reports within days, and more to come',
  },
}
