import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readDraft } from '#operations/pattern/read-draft.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { EditorPage } from './editor-page.tsx'
import type { EditorFault } from './fault.ts'
import { numberOf, revisionOf } from './number-of.server.ts'
import { ReadingPage } from './reading-page.tsx'
import { sendEdit } from './send-edit.server.ts'
import { isStep, readTyped, textOf } from './typed-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? formatPatternNumber(data.draft.number) : 'Pattern') },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const draft = await readDraft(args.context.house, actor, numberOf(args))
  if (!draft) throw refuse(404, 'pattern_unknown')
  const params = new URL(args.request.url).searchParams
  return {
    desk: await deskOf(args, actor),
    draft,
    done: params.get('done'),
    /** Asked to change what is on its way already. */
    editing: params.has('edit'),
  }
}

/** Saves the editor's form and, where asked, checks or submits what was saved. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const number = numberOf(args)
  const form = await readForm(args)
  const step = textOf(form, 'step')
  if (!isStep(step)) throw refuse(400, 'form_malformed')
  const sent = { number, revision: revisionOf(form), typed: readTyped(form), step }
  const answer = await sendEdit(args.context.house, actor, sent)
  return answer.ok ? answer.to : json<EditorFault>(answer.fault, { status: answer.status })
}

export default function Pattern() {
  const page = useLoaderData<typeof loader>()
  const fault = useActionData<EditorFault>() ?? null
  const { state } = page.draft
  const isWriting = state === 'draft' || state === 'redaction_checked' || state === 'amended'
  const isOnItsWay = state === 'in_review' || state === 'approved' || state === 'scheduled'
  return isWriting || (isOnItsWay && (page.editing || fault !== null)) ? (
    <EditorPage page={page} fault={fault} />
  ) : (
    <ReadingPage page={page} />
  )
}
