import type { OptionOf, QuestionId } from '#core/tip/journey/catalogue.ts'
import { sources } from '#core/tip/journey/sign.ts'
import type { CodedFacts } from './coded.ts'

type Flag = { shown: (facts: CodedFacts) => boolean; source: string }

/** An answer that is a sign, and who says so. Ticked signs have their sources in sign.ts. */
const flag = <Id extends QuestionId>(
  source: string,
  question: Id,
  ...values: readonly OptionOf<Id>[]
): Flag => ({ shown: (facts) => facts.is(question, ...values), source })

const { fbi, fincen, indianMea } = sources

/** Signs before departure. */
export const offerFlagTable: readonly Flag[] = [
  flag(fbi, 'pay_level', 'far_above'),
  flag(fbi, 'recruited_by', 'stranger_online'),
  // The kinds of work that the false adverts name most.
  flag(fbi, 'job_role', 'customer_service', 'technology'),
  flag(sources.tamilNadu, 'job_role', 'sales_marketing', 'beauty_modelling'),
  flag(indianMea, 'interview', 'none', 'chat', 'short_call', 'typing_test'),
  flag(fbi, 'travel_paid_by', 'employer_all', 'loan'),
  flag(sources.tamilNadu, 'visa', 'tourist', 'on_arrival', 'none'),
  flag(indianMea, 'contract', 'none', 'unreadable'),
  flag(indianMea, 'fee_asked', 'asked_paid', 'asked_not_paid'),
]

/** Signs in the course of an investment, and duties of a real platform that this one leaves undone. */
export const investmentFlagTable: readonly Flag[] = [
  flag(fincen, 'contact_start', 'wrong_number', 'dating', 'social_message', 'group_chat'),
  flag(fincen, 'moved_to_chat', 'yes'),
  flag(fincen, 'platform_from', 'the_contact', 'group'),
  flag(fincen, 'withdrawal', 'small_only'),
  flag(sources.koreaWithdrawals, 'withdrawal', 'blocked'),
  flag(fincen, 'withdrawal_fee', 'asked_paid', 'asked_not_paid'),
  flag(sources.koreaReporting, 'platform_named', 'no'),
  flag(sources.iosco, 'platform_licence', 'not_listed', 'none'),
  flag(sources.koreaDeposits, 'money_apart', 'no'),
  flag(sources.koreaOwnCoin, 'own_coin', 'yes'),
]

const counted = (table: readonly Flag[], facts: CodedFacts): number =>
  table.filter(({ shown }) => shown(facts)).length

/** Signs before departure that count towards "at least three": ticked ones and telling answers. */
export function offerFlags(facts: CodedFacts): number {
  return facts.telling('offer_signs').length + counted(offerFlagTable, facts)
}

export function investmentFlags(facts: CodedFacts): number {
  return facts.telling('investment_signs').length + counted(investmentFlagTable, facts)
}
