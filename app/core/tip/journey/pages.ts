import { tipKinds } from '../kind.ts'
import type { QuestionId, TipAnswers } from './catalogue.ts'

export type Page = {
  path: string
  questions: readonly QuestionId[]
  /** Whether the page can apply to this person; absent means always. */
  when?: (answers: TipAnswers) => boolean
  /** Asked in a quick tip, too. */
  quick?: true
  /** Pages without questions: advice to read, the files, the last look. */
  special?: 'notice' | 'evidence' | 'check'
}

const aboutJob = ({ kind }: TipAnswers) => kind === 'job_offer'
const aboutWork = ({ kind }: TipAnswers) => kind === 'forced_work'
const aboutInvestment = ({ kind }: TipAnswers) => kind === 'investment'
const aboutOther = ({ kind }: TipAnswers) => kind === 'other_scam'
const aboutPerson = ({ kind }: TipAnswers) => kind !== undefined && tipKinds[kind].aboutPerson
const aboutMoney = (answers: TipAnswers) => aboutInvestment(answers) || aboutOther(answers)

const has =
  (kind: NonNullable<TipAnswers['identifier_kinds']>[number]) =>
  ({ identifier_kinds: kinds = [] }: TipAnswers) =>
    kinds.includes(kind)

const stateIn =
  (...states: NonNullable<TipAnswers['person_state']>[]) =>
  (answers: TipAnswers) =>
    aboutJob(answers) && answers.person_state !== undefined && states.includes(answers.person_state)

/** Somebody has seen the place of work: an offer that was taken, or a report about that place. */
const beenThere = (answers: TipAnswers) =>
  aboutWork(answers) || stateIn('held_inside', 'escaped', 'home')(answers)

const paid = ({ money_lost }: TipAnswers) => money_lost === 'yes'
const paidCoins = (answers: TipAnswers) =>
  paid(answers) && (answers.losses ?? []).some(({ method }) => method === 'crypto')

/** The journey in order. What comes next is the next row that applies. */
export const pages = [
  { path: 'danger', questions: ['danger_now'], quick: true },
  {
    path: 'get-help-now',
    questions: [],
    special: 'notice',
    quick: true,
    when: ({ danger_now }) => danger_now === 'yes',
  },
  { path: 'kind', questions: ['kind'], quick: true },
  {
    path: 'how-much',
    questions: ['track'],
    quick: true,
    when: ({ kind }) => kind !== undefined && tipKinds[kind].tracks,
  },
  { path: 'about-you', questions: ['role'] },
  { path: 'where-now', questions: ['person_state'], when: aboutPerson, quick: true },
  { path: 'age', questions: ['minors'], when: aboutPerson, quick: true },
  { path: 'how-many', questions: ['people_there'], when: aboutWork },
  { path: 'story', questions: ['story'], quick: true },
  { path: 'scam', questions: ['scam_type'], when: aboutOther },
  { path: 'where-seen', questions: ['where_seen'] },
  { path: 'what-you-have', questions: ['identifier_kinds'], quick: true },
  { path: 'websites', questions: ['websites'], when: has('website'), quick: true },
  { path: 'phones', questions: ['phones'], when: has('phone'), quick: true },
  { path: 'accounts', questions: ['accounts'], when: has('account'), quick: true },
  { path: 'emails', questions: ['emails'], when: has('email'), quick: true },
  { path: 'wallets', questions: ['wallets'], when: has('wallet'), quick: true },
  { path: 'bank-accounts', questions: ['bank_accounts'], when: has('bank_account'), quick: true },
  { path: 'companies', questions: ['companies'], when: has('company'), quick: true },
  { path: 'people', questions: ['people'], when: has('person'), quick: true },
  { path: 'job', questions: ['job_role', 'job_title'], when: aboutJob },
  { path: 'pay', questions: ['pay_level', 'pay_promised'], when: aboutJob },
  { path: 'recruitment', questions: ['recruited_by', 'interview'], when: aboutJob },
  { path: 'costs', questions: ['travel_paid_by', 'fee_asked'], when: aboutJob },
  { path: 'papers', questions: ['visa', 'contract'], when: aboutJob },
  { path: 'offer-signs', questions: ['offer_signs'], when: aboutJob },
  { path: 'travel-date', questions: ['travel_when'], when: stateIn('not_travelled') },
  { path: 'work', questions: ['work_kind'], when: beenThere },
  { path: 'promises', questions: ['promises_broken'], when: beenThere },
  { path: 'made-to-go', questions: ['made_to_go'], when: beenThere },
  { path: 'need', questions: ['need_used'], when: beenThere },
  { path: 'conditions', questions: ['work_there'], when: beenThere },
  { path: 'leaving', questions: ['kept_there'], when: beenThere },
  { path: 'stuck', questions: ['stuck_there'], when: beenThere },
  { path: 'scheme', questions: ['scheme'], when: aboutInvestment },
  { path: 'how-it-began', questions: ['contact_start', 'moved_to_chat'], when: aboutMoney },
  { path: 'platform', questions: ['platform_from'], when: aboutInvestment },
  {
    path: 'who-runs-it',
    questions: ['platform_named', 'platform_licence'],
    when: aboutInvestment,
  },
  { path: 'customers-money', questions: ['money_apart', 'own_coin'], when: aboutInvestment },
  { path: 'withdrawals', questions: ['withdrawal', 'withdrawal_fee'], when: aboutInvestment },
  { path: 'investment-signs', questions: ['investment_signs'], when: aboutInvestment },
  { path: 'country', questions: ['current_country'], quick: true },
  { path: 'destination', questions: ['destination_country'], when: aboutJob, quick: true },
  { path: 'route', questions: ['transit_countries'], when: aboutJob },
  {
    path: 'place',
    questions: ['place'],
    when: (answers) => beenThere(answers) || stateIn('travelling')(answers),
    quick: true,
  },
  { path: 'home-country', questions: ['home_country'], when: aboutPerson },
  { path: 'money', questions: ['money_lost'] },
  { path: 'amounts', questions: ['losses', 'last_payment'], when: paid },
  { path: 'transactions', questions: ['transactions'], when: paidCoins },
  {
    path: 'information',
    questions: ['data_asked', 'data_given'],
    when: (answers) => !aboutWork(answers),
  },
  { path: 'evidence', questions: [], special: 'evidence', quick: true },
  { path: 'language', questions: ['language'] },
  { path: 'permissions', questions: ['consents'], quick: true },
  { path: 'contact', questions: ['give_contact'] },
  {
    path: 'contact-details',
    questions: ['contact_name', 'contact_email', 'contact_phone', 'email_ack'],
    when: ({ give_contact }) => give_contact === 'yes',
  },
  { path: 'check', questions: [], special: 'check', quick: true },
] as const satisfies readonly Page[]

export type PagePath = (typeof pages)[number]['path']

/** The same rows under one type, for walking over them. */
export const pageTable: readonly (Page & { path: PagePath })[] = pages

export function isPagePath(text: string): text is PagePath {
  return pageTable.some(({ path }) => path === text)
}
