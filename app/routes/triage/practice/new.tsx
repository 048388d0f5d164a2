import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { goldenDraft } from '#core/quality/golden.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { makeGolden } from '#operations/quality/make-golden.server.ts'
import { readGoldenStart } from '#operations/quality/read-golden-start.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { faultsOf, type GoldenFault, leakFaults } from './faults.ts'
import { GoldenForm } from './golden-form.tsx'

const title = 'A golden case'
export const meta = () => [{ title: pageTitle(title) }]

function caseIn({ request }: LoaderFunctionArgs): number {
  const number = caseNumberInPath(new URL(request.url).searchParams.get('case') ?? '')
  if (number === undefined) throw refuse(404, 'case_unknown')
  return number
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'quality.manage')
  const start = await readGoldenStart(args.context.house, actor, caseIn(args))
  if (!start.ok) throw refuse(start.reason === 'case_unknown' ? 404 : 409, start.reason)
  return { desk: await deskOf(args, actor), start }
}

/** Writes it, unless it repeats what a reporter wrote. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'quality.manage')
  const number = caseIn(args)
  const form = await readForm(args)
  const typed: Record<string, string> = {}
  for (const field of Object.keys(goldenDraft.shape)) typed[field] = String(form.get(field) ?? '')
  const fault = (errors: GoldenFault['errors']) =>
    json<GoldenFault>({ typed, errors }, { status: 400 })
  const draft = goldenDraft.safeParse(typed)
  if (!draft.success) return fault(faultsOf(draft.error.issues))
  const made = await makeGolden(args.context.house, actor, { number, draft: draft.data })
  if (made.ok) return seeOther('/triage/care/team?done=golden#golden')
  if (made.reason === 'leaks') return fault(leakFaults(made.found))
  throw refuse(made.reason === 'case_unknown' ? 404 : 409, made.reason)
}

export default function NewGolden() {
  const { desk, start } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>()
  return (
    <Desk
      desk={desk}
      current="care"
      title={title}
      eyebrow={<a href={`/triage/cases/${start.number}`}>{formatCaseNumber(start.number)}</a>}
    >
      <p>
        Write it in your own words, so that it could have been anybody. Nothing of the case is
        copied: what you write is held against what its reporters wrote, and refused where it
        repeats them.
      </p>
      <GoldenForm formToken={desk.formToken} start={start} fault={fault} />
    </Desk>
  )
}
