import type { ActionFunctionArgs } from '@remix-run/node'
import type { StaffMember } from '#core/access/staff-member.ts'
import { matchTextLanguage } from '#core/text/languages.ts'
import { decimalMarkOf } from '#core/tip/amount.ts'
import { keepCall, readCall } from '#core/tip/form/call.ts'
import { type FormValues, formValuesFrom } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { addRow, removeRow } from '#core/tip/form/rows.ts'
import { isQuestionId, type QuestionId } from '#core/tip/journey/catalogue.ts'
import { isTipKind, type TipKind } from '#core/tip/kind.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'
import { type FiledCall, fileCall, newCall } from '#operations/filing/file-call.server.ts'
import type { CallNote } from './words.ts'

/** The form as it stands, to be shown again. */
export type CallForm = {
  token: string
  kind: TipKind
  /** The language that the questions are read out in. */
  asked: string
  form: FormValues
}

export type SentCall =
  | ({ filed: null; status: 200 | 400 | 403; note: CallNote | null } & CallForm & {
        errors: readonly FieldError[]
        unasked: readonly QuestionId[]
      })
  | { filed: FiledCall }

export const blankCall = (): CallForm => ({
  token: newCall(),
  kind: 'job_offer',
  asked: 'en',
  form: new Map(),
})

/**
 * The button says what is asked for: `show`, `add:losses`, `remove:losses:1`;
 * anything else files the call. Whatever happens, what was typed is filed or on the page that comes back.
 */
export async function sendCall(args: ActionFunctionArgs, actor: StaffMember): Promise<SentCall> {
  const { form, vouched } = await readFormToShow(args)
  const sent = formValuesFrom(form)
  const { house } = args.context
  const closed = await closedPages(house)
  const [intent = '', id = '', index = ''] = sentAs(sent, 'intent').split(':')
  const kind = kindOf(sentAs(sent, 'kind'))
  const call: CallForm = {
    token: tokenOf(sent),
    kind,
    asked: matchTextLanguage([sentAs(sent, 'asked')]) ?? 'en',
    form: keepCall(sent),
  }
  const again = { filed: null, status: 200, note: null, errors: [], unasked: [] } as const
  if (!vouched) return { ...again, ...call, status: 403, note: 'stale' }
  if (isQuestionId(id) && intent === 'add')
    return { ...again, ...call, form: addRow(id, call.form) }
  if (isQuestionId(id) && intent === 'remove')
    return { ...again, ...call, form: removeRow(id, call.form, Number(index)) }
  if (intent === 'show') return { ...again, ...call }
  if (kind !== kindOf(sentAs(sent, 'shown_kind')))
    return { ...again, ...call, note: 'kind_changed' }
  const read = readCall(kind, sent, { closed, decimal: decimalMarkOf(call.asked) })
  if (!read.ok) {
    const { errors, unasked } = read
    return { ...again, ...call, status: 400, errors, unasked }
  }
  return { filed: await fileCall(house, actor, { token: call.token, answers: read.answers }) }
}

const sentAs = (form: FormValues, name: string) => form.get(name)?.[0] ?? ''
const kindOf = (code: string): TipKind => (isTipKind(code) ? code : 'job_offer')
/** A form whose token was lost on the way is a new one. */
const tokenOf = (form: FormValues) => {
  const token = sentAs(form, 'call')
  return /^[\w-]{43}$/.test(token) ? token : newCall()
}
