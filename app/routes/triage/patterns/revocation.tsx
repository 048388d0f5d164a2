import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { revocationReasons } from '#core/pattern/payload.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { revokePattern } from '#operations/pattern/revoke-pattern.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { patternHref } from './hrefs.ts'
import { numberOf, revisionOf } from './number-of.server.ts'
import { refusalWords } from './refusal-words.ts'
import { type RevocationFault, RevocationPage } from './revocation-page.tsx'
import { supervisorForm } from './step-up.server.ts'
import { textOf } from './typed-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Take back ${formatPatternNumber(data.view.number)}` : 'Take back') },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.approve')
  const read = await readPattern(args.context.house, actor, numberOf(args))
  if (!read) throw refuse(404, 'pattern_unknown')
  return { desk: await deskOf(args, actor), view: read.view, fresh: await isStepUpFresh(args) }
}

const maxComment = 4000

export async function action(args: ActionFunctionArgs) {
  const number = numberOf(args)
  const sent = await supervisorForm(args)
  const revision = revisionOf(sent.form)
  const given = textOf(sent.form, 'reason')
  const comment = textOf(sent.form, 'comment')
  const fault = (status: number, field: RevocationFault['field'], text: string) =>
    json<RevocationFault>({ reason: given, comment, field, text }, { status })
  if (!sent.fresh)
    return fault(403, 'confirm', 'Confirm that it is you, then send it again. Your words are kept.')
  const revocation = revocationReasons.find((code) => code === given)
  if (!revocation) return fault(400, 'reason', 'Choose why it is taken back')
  if (comment.length > maxComment)
    return fault(400, 'comment', 'Shorten your words to 4,000 characters')
  const asked = { number, revision, revocation, comment }
  const result = await revokePattern(args.context.house, sent.actor, asked)
  if (result.ok) return seeOther(patternHref(number, '', 'revoked'))
  if (result.reason === 'pattern_unknown') throw refuse(404, result.reason)
  const status = result.reason === 'reason_missing' ? 400 : 409
  return fault(status, 'comment', refusalWords[result.reason])
}

export default function Revocation() {
  const page = useLoaderData<typeof loader>()
  return <RevocationPage page={page} fault={useActionData<RevocationFault>() ?? null} />
}
