import { type DraftContent, newDraft, savePage } from '#core/tip/form/draft.ts'
import { formOf } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import type { QuestionId, TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pagesOf } from '#core/tip/journey/flow.ts'
import type { SampleTip } from './sample.ts'

type Kind = NonNullable<TipAnswers['identifier_kinds']>[number]

/** Whoever gives phone numbers has ticked "phone" on the page before. */
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

/**
 * Fills the form in, page by page, with a sample's answers, as its parser reads them. Throws where the
 * form would refuse an answer or never ask for it, so that no sample outlives a change of the form.
 */
export function tell({ key, language, answers }: SampleTip): DraftContent {
  const whole: TipAnswers = { ...answers, language, ...ticked(answers) }
  let draft = newDraft(language)
  for (const page of pagesOf(whole)) {
    const read = parsePage(page, formOf(page, whole))
    if (!read.ok) throw new Error(`Sample ${key}: ${read.errors.map(({ field }) => field)} refused`)
    draft = savePage(draft, page.path, read.patch)
  }
  const unasked = Object.keys(whole).filter((id) => draft.answers[id as QuestionId] === undefined)
  if (unasked.length > 0) throw new Error(`Sample ${key}: nobody is asked for ${unasked}`)
  return draft
}

function ticked(answers: TipAnswers): Pick<TipAnswers, 'identifier_kinds'> {
  const given = Object.entries(kindOf).filter(([id]) => answers[id as QuestionId] !== undefined)
  const kinds = given.map(([, kind]) => kind)
  return kinds.length > 0 ? { identifier_kinds: kinds } : {}
}
