import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { readBorrower } from '#infra/http/borrower-cookie.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { endOpening } from '#operations/identity/end-opening.server.ts'
import { lookAtIdentity } from '#operations/identity/look-at-identity.server.ts'
import { readIdentity } from '#operations/identity/read-identity.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { sendAsk } from './ask.server.ts'
import { type IdentityAnswer, IdentityPage } from './page.tsx'
import { refusalWords } from './words.ts'

// The title says nothing of what the page is for: it stays in a browser's history.
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? formatCaseNumber(data.view.number) : 'Case') },
]

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

function placeOf({ params }: LoaderFunctionArgs): { number: number; tipId: string } {
  const number = caseNumberInPath(params.number)
  const tipId = params.tip ?? ''
  if (number === undefined || !uuid.test(tipId)) throw refuse(404, 'tip_unknown')
  return { number, tipId }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.ask')
  const view = await readIdentity(args.context.house, actor, placeOf(args))
  if (!view) throw refuse(404, 'tip_unknown')
  return { desk: await deskOf(args, actor), view, fresh: await isStepUpFresh(args) }
}

/** Asks for the details, shows what was lent, or gives it back before its time. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'identity.ask')
  const place = placeOf(args)
  const { house } = args.context
  const form = await readForm(args)
  const intent = form.get('intent')
  const here = `/triage/cases/${place.number}/identity/${place.tipId}`
  if (intent === 'ask') return sendAsk(args, actor, place, form)

  const id = String(form.get('access') ?? '')
  if (!uuid.test(id)) throw refuse(400, 'form_malformed')
  if (intent === 'end') {
    const result = await endOpening(house, actor, id)
    if (result.ok) return seeOther(here)
    throw refuse(result.reason === 'access_unknown' ? 404 : 409, result.reason)
  }
  if (intent !== 'look') throw refuse(400, 'form_malformed')
  await requireStaff(args, 'identity.look')
  const result = await lookAtIdentity(house, actor, { id, token: await readBorrower(args) })
  if (result.ok)
    return json<IdentityAnswer>({
      lent: { identity: result.identity, until: result.until.toISOString() },
    })
  if (result.reason === 'access_unknown') throw refuse(404, result.reason)
  const { status, text, field } = refusalWords[result.reason]
  return json<IdentityAnswer>({ fault: { errors: [{ field, text }], typed: {} } }, { status })
}

export default function Identity() {
  const page = useLoaderData<typeof loader>()
  return <IdentityPage page={page} answer={useActionData<IdentityAnswer>() ?? {}} />
}
