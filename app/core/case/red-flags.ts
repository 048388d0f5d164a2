import type { CodedFacts } from './coded.ts'

/** Signs before departure that count towards "at least three": ticked ones and telling answers. */
export function offerFlags(facts: CodedFacts): number {
  const answers = [
    facts.is('pay_level', 'far_above'),
    facts.is('recruited_by', 'stranger_online'),
    facts.is('interview', 'none', 'chat', 'short_call', 'typing_test'),
    facts.is('travel_paid_by', 'employer_all', 'loan'),
    facts.is('visa', 'tourist', 'on_arrival', 'none'),
    facts.is('contract', 'none', 'unreadable'),
    facts.is('fee_asked', 'asked_paid', 'asked_not_paid'),
  ]
  return facts.telling('offer_signs').length + answers.filter(Boolean).length
}

export function investmentFlags(facts: CodedFacts): number {
  const answers = [
    facts.is('contact_start', 'wrong_number', 'dating', 'group_chat'),
    facts.is('moved_to_chat', 'yes'),
    facts.is('platform_from', 'the_contact', 'group'),
    facts.is('withdrawal', 'small_only', 'blocked'),
    facts.is('withdrawal_fee', 'asked_paid', 'asked_not_paid'),
  ]
  return facts.telling('investment_signs').length + answers.filter(Boolean).length
}
