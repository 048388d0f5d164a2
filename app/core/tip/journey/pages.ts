import type { QuestionId, TipAnswers } from './catalogue.ts'

export type Page = {
  path: string
  questions: readonly QuestionId[]
  /** Whether the page can apply to this person; absent means always. */
  when?: (answers: TipAnswers) => boolean
  /** Pages without questions: advice to read, the files, the last look. */
  special?: 'notice' | 'evidence' | 'check'
}

const aboutJob = (answers: TipAnswers) => answers.kind === 'job_offer'
const aboutInvestment = (answers: TipAnswers) => answers.kind === 'investment'

const has =
  (kind: NonNullable<TipAnswers['identifier_kinds']>[number]) =>
  ({ identifier_kinds: kinds = [] }: TipAnswers) =>
    kinds.includes(kind)

const stateIn =
  (...states: NonNullable<TipAnswers['person_state']>[]) =>
  (answers: TipAnswers) =>
    aboutJob(answers) && answers.person_state !== undefined && states.includes(answers.person_state)

const paidCoins = ({ money_lost, losses = [] }: TipAnswers) =>
  money_lost === 'yes' && losses.some(({ method }) => method === 'crypto')

/** The journey in order. What comes next is the next row that applies. */
export const pages = [
  { path: 'danger', questions: ['danger_now'] },
  {
    path: 'get-help-now',
    questions: [],
    special: 'notice',
    when: ({ danger_now }) => danger_now === 'yes',
  },
  { path: 'kind', questions: ['kind'] },
  { path: 'about-you', questions: ['role'] },
  { path: 'where-now', questions: ['person_state'], when: aboutJob },
  { path: 'age', questions: ['minors'], when: aboutJob },
  { path: 'story', questions: ['story'] },
  { path: 'where-seen', questions: ['where_seen'] },
  { path: 'what-you-have', questions: ['identifier_kinds'] },
  { path: 'websites', questions: ['websites'], when: has('website') },
  { path: 'phones', questions: ['phones'], when: has('phone') },
  { path: 'accounts', questions: ['accounts'], when: has('account') },
  { path: 'emails', questions: ['emails'], when: has('email') },
  { path: 'wallets', questions: ['wallets'], when: has('wallet') },
  { path: 'bank-accounts', questions: ['bank_accounts'], when: has('bank_account') },
  { path: 'companies', questions: ['companies'], when: has('company') },
  { path: 'people', questions: ['people'], when: has('person') },
  { path: 'job', questions: ['job_role', 'job_title'], when: aboutJob },
  { path: 'pay', questions: ['pay_level', 'pay_promised'], when: aboutJob },
  { path: 'recruitment', questions: ['recruited_by', 'interview'], when: aboutJob },
  { path: 'costs', questions: ['travel_paid_by', 'fee_asked'], when: aboutJob },
  { path: 'papers', questions: ['visa', 'contract'], when: aboutJob },
  { path: 'offer-signs', questions: ['offer_signs'], when: aboutJob },
  {
    path: 'route',
    questions: ['current_country', 'destination_country', 'transit_countries'],
    when: aboutJob,
  },
  {
    path: 'travel-date',
    questions: ['travel_when'],
    when: stateIn('not_travelled'),
  },
  {
    path: 'conditions',
    questions: ['conditions'],
    when: stateIn('held_inside', 'escaped', 'home'),
  },
  {
    path: 'place',
    questions: ['place'],
    when: stateIn('travelling', 'held_inside', 'escaped', 'home'),
  },
  { path: 'scheme', questions: ['scheme'], when: aboutInvestment },
  { path: 'how-it-began', questions: ['contact_start', 'moved_to_chat'], when: aboutInvestment },
  { path: 'platform', questions: ['platform_from'], when: aboutInvestment },
  { path: 'withdrawals', questions: ['withdrawal', 'withdrawal_fee'], when: aboutInvestment },
  { path: 'investment-signs', questions: ['investment_signs'], when: aboutInvestment },
  { path: 'country', questions: ['current_country'], when: aboutInvestment },
  { path: 'money', questions: ['money_lost'] },
  {
    path: 'amounts',
    questions: ['losses', 'last_payment'],
    when: ({ money_lost }) => money_lost === 'yes',
  },
  { path: 'transactions', questions: ['transactions'], when: paidCoins },
  { path: 'information', questions: ['data_asked', 'data_given'] },
  { path: 'evidence', questions: [], special: 'evidence' },
  { path: 'language', questions: ['language'] },
  { path: 'permissions', questions: ['consents'] },
  { path: 'contact', questions: ['give_contact'] },
  {
    path: 'contact-details',
    questions: ['contact_name', 'contact_email', 'contact_phone', 'email_ack'],
    when: ({ give_contact }) => give_contact === 'yes',
  },
  { path: 'check', questions: [], special: 'check' },
] as const satisfies readonly Page[]

export type PagePath = (typeof pages)[number]['path']

/** The same rows under one type, for walking over them. */
export const pageTable: readonly (Page & { path: PagePath })[] = pages

export function isPagePath(text: string): text is PagePath {
  return pageTable.some(({ path }) => path === text)
}
