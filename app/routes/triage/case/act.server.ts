import { type ActionFunctionArgs, json } from '@remix-run/node'
import type { Permission } from '#core/access/permissions.ts'
import { caseNumberInPath } from '#core/case/number.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import type { CaseFault, CaseFormName, FieldFault } from './fault.ts'
import { refusalWords, type ShownRefusal } from './refusal-words.ts'
import { caseHref, type Shown, shownParts } from './shown.ts'

/** Fields that are ours, not typed by anybody. */
const ownFields: ReadonlySet<string> = new Set(['form_token', 'version', 'since'])

/** What every action on a case begins with: who acts, on which case, by which form. */
export async function caseForm(args: ActionFunctionArgs, permission: Permission) {
  const actor = await requireStaff(args, permission)
  const number = caseNumberInPath(args.params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  const form = await readForm(args)
  const shown = shownParts(new URL(args.request.url).searchParams)
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const texts = (name: string): string[] =>
    form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))
  return {
    house: args.context.house,
    actor,
    number,
    text,
    texts,
    form,
    shown,
    /** The version of the case that the form was made for. */
    version: () => {
      if (!/^\d{1,9}$/.test(text('version'))) throw refuse(400, 'form_malformed')
      return Number(text('version'))
    },
    /** Back to the case's page, at the part that was acted on. */
    back: (on: CaseFormName, done?: string, show: readonly Shown[] = shown) =>
      seeOther(caseHref(number, '', { shown: show, done, anchor: on })),
    /** The page once more, with everything that was typed. */
    wrong: (on: CaseFormName, errors: FieldFault[], status = 400) =>
      json<CaseFault>({ on, errors, typed: typedIn(form) }, { status }),
    /** The page once more where nothing is wrong, with what was typed and what is put in its place. */
    again: (
      on: CaseFormName,
      put: Record<string, string>,
      more?: Pick<CaseFault, 'preview' | 'found'>,
    ) => json<CaseFault>({ on, errors: [], typed: { ...typedIn(form), ...put }, ...more }),
    /** The same for an operation's refusal; who may not, or asks for no case, gets no page. */
    refused: (on: CaseFormName, reason: ShownRefusal | 'case_unknown' | 'not_permitted') => {
      if (reason === 'case_unknown') throw refuse(404, reason)
      if (reason === 'not_permitted') throw refuse(403, reason)
      const { status, text, field } = { field: '', ...refusalWords[reason] }
      const fault = {
        on,
        errors: [{ field, text }],
        typed: typedIn(form),
        outrun: status === 409,
        since: sinceOf(form),
      }
      return json<CaseFault>(fault, { status })
    },
  }
}

function sinceOf(form: FormData): string | undefined {
  const since = String(form.get('since') ?? '')
  return /^\d{1,18}$/.test(since) ? since : undefined
}

/** A field that stands in the form several times comes back as a list. */
function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || ownFields.has(name)) continue
    typed[name] = name in typed ? `${typed[name]}, ${value}` : value
  }
  return typed
}
