import type { QuestionId, TipAnswers } from './catalogue.ts'

type Kind = NonNullable<TipAnswers['identifier_kinds']>[number]

/** Whoever gives phone numbers has ticked "phone" on the page before, or would have. */
const kindOf = {
  websites: 'website',
  phones: 'phone',
  accounts: 'account',
  emails: 'email',
  wallets: 'wallet',
  bank_accounts: 'bank_account',
  companies: 'company',
  people: 'person',
} as const satisfies Partial<Record<QuestionId, Kind>>

/** The answer that follows from which identifiers are there; none where there are none. */
export function identifiersGiven(answers: TipAnswers): Pick<TipAnswers, 'identifier_kinds'> {
  const given = Object.entries(kindOf).filter(([id]) => answers[id as QuestionId] !== undefined)
  const kinds = given.map(([, kind]) => kind)
  return kinds.length > 0 ? { identifier_kinds: kinds } : {}
}
