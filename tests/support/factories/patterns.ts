import type { StaffMember } from '#core/access/staff-member.ts'
import type { Control } from '#core/indicator/control.ts'
import type { PatternEdit } from '#core/pattern/edit.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { House } from '#infra/house.server.ts'
import { checkPattern } from '#operations/pattern/check-pattern.server.ts'
import { draftPattern } from '#operations/pattern/draft-pattern.server.ts'
import { editPattern } from '#operations/pattern/edit-pattern.server.ts'
import { reviewPattern } from '#operations/pattern/review-pattern.server.ts'
import { findPattern, type PatternFile } from '#operations/pattern/steps/lock-pattern.server.ts'
import { submitPattern } from '#operations/pattern/submit-pattern.server.ts'
import { type FiledTip, fileATip } from './tips.ts'

/** What a tip of the pattern says unless a test says otherwise. */
export const offerAnswers = {
  kind: 'job_offer',
  danger_now: 'no',
  story: 'My cousin answered an advert for chat support near the river.',
  job_role: 'customer_service',
  pay_level: 'far_above',
  visa: 'tourist',
  destination_country: 'KH',
} as const satisfies TipAnswers

/** The words of the drafts below; no story above shares a run with them. */
export const words = {
  title: 'Office jobs that end behind a fence',
  summary: 'Adverts promise office work at high pay. People are met at an airport and driven on.',
}

export type Drafted = { id: string; number: number; tips: FiledTip[] }

/** Files tips of one scheme, each in its case, and starts a pattern from all of them. */
export async function aDraft(
  house: House,
  author: StaffMember,
  given: { tips?: readonly TipAnswers[]; edit?: Partial<PatternEdit> } = {},
): Promise<Drafted> {
  const answers = given.tips ?? Array.from({ length: 5 }, () => ({}))
  const tips: FiledTip[] = []
  for (const each of answers) tips.push(await fileATip(house, { ...offerAnswers, ...each }))
  const cases = tips.map(({ number }) => number)
  const drafted = await draftPattern(house, author, { cases, title: words.title })
  if (!drafted.ok) throw new Error(drafted.reason)
  await edited(house, author, drafted.number, { summary: words.summary, ...given.edit })
  return { ...drafted, tips }
}

export async function fileOf(house: House, number: number): Promise<PatternFile> {
  const file = await findPattern(house.db, number)
  if (!file) throw new Error(`No pattern ${number}`)
  return file
}

/** The edit that a form sends when only some of its fields were touched. */
export async function editWith(
  house: House,
  number: number,
  change: Partial<PatternEdit>,
): Promise<{ number: number; revision: number; edit: PatternEdit }> {
  const { title, summary, tlp, choices, revision } = await fileOf(house, number)
  const edit = { title, summary, tlp, choices, addCases: [], removeCases: [], ...change }
  return { number, revision, edit }
}

export async function edited(
  house: House,
  actor: StaffMember,
  number: number,
  change: Partial<PatternEdit>,
): Promise<void> {
  const result = await editPattern(house, actor, await editWith(house, number, change))
  if (!result.ok) throw new Error(result.reason)
}

/** Runs the check that has to pass, and gives the hash of what would leave. */
export async function checked(house: House, actor: StaffMember, number: number): Promise<string> {
  const { revision } = await fileOf(house, number)
  const result = await checkPattern(house, actor, { number, revision })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.payloadHash
}

export async function submitted(house: House, actor: StaffMember, number: number): Promise<string> {
  const hash = await checked(house, actor, number)
  const { revision } = await fileOf(house, number)
  const result = await submitPattern(house, actor, { number, revision })
  if (!result.ok) throw new Error(result.reason)
  return hash
}

export async function approved(
  house: House,
  author: StaffMember,
  approver: StaffMember,
  number: number,
): Promise<string> {
  const shownHash = await submitted(house, author, number)
  const review = { decision: 'approve', shownHash, comment: '' } as const
  const result = await reviewPattern(house, approver, { number, ...review })
  if (!result.ok) throw new Error(result.reason)
  return shownHash
}

/** As a moderator's word on whose an indicator is would stand, whichever case it was said in. */
export async function verified(
  house: House,
  by: StaffMember,
  value: string,
  controlled: Control = 'scammer',
): Promise<string> {
  const { id } = await house.db.indicator.findFirstOrThrow({ where: { value } })
  const at = house.now()
  const data = { controlled, verifiedById: by.id, verifiedAt: at }
  await house.db.indicator.update({ where: { id }, data })
  return id
}

/** What an indicator is taken up as, unless a test says otherwise. */
export const chosen = (id: string) => ({
  id,
  role: 'contacted_from' as const,
  confidence: 'medium' as const,
  validUntil: '2027-W10',
})
