import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { confirmRequest } from '#operations/access/roles/confirm-request.server.ts'
import { declineRequest } from '#operations/access/roles/decline-request.server.ts'
import { readRequest } from '#operations/access/roles/read-requests.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from '../form-text.ts'
import { idOf } from '../id-of.ts'
import { InvitationLink, linkFor } from '../invitation-link.tsx'
import { Powers } from '../powers.tsx'
import { errorTitle } from '../words.ts'
import { RequestAnswers } from './answers.tsx'
import { RequestFacts } from './facts.tsx'
import { requestPath } from './path.ts'
import { subjectOf } from './table.tsx'
import { requestNotices, requestReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('Change of roles') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'people.stop')
  const request = await readRequest(args.context.house, actor, idOf(args))
  if (!request) throw refuse(404, 'request_unknown')
  const done = new URL(args.request.url).searchParams.get('done') ?? ''
  return {
    desk: await deskOf(args, actor),
    request,
    fresh: await isStepUpFresh(args),
    notice: requestNotices[done] ?? null,
  }
}

/** Confirms, which only administrators do and with a fresh code, or stops it. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'people.stop')
  const id = idOf(args)
  const form = await readForm(args)
  if (form.get('answer') === 'confirm') {
    await requireStaff(args, 'people.manage')
    const result = await confirmRequest(house, actor, id)
    if (!result.ok) return wrong(result.reason, '')
    if (!result.invitation) throw seeOther(requestPath(id, 'confirmed'))
    const { callSign, token } = result.invitation
    return json({
      invited: { callSign, link: linkFor(house.env.PUBLIC_ORIGIN, token) },
      refused: null,
    })
  }
  const words = textOf(form, 'words')
  const result = await declineRequest(house, actor, { id, words })
  if (!result.ok) return wrong(result.reason, words)
  throw seeOther(requestPath(id, 'declined'))
}

function wrong(reason: keyof typeof requestReasons, words: string) {
  if (reason === 'request_unknown') throw refuse(404, reason)
  return json({ invited: null, refused: { reason, words } }, { status: 400 })
}

export default function RoleRequest() {
  const { desk, request, fresh, notice } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const refused = sent?.refused ?? null
  const about = refused?.reason === 'words_missing' ? '#words' : '#answer'
  return (
    <Desk
      desk={desk}
      current={desk.roles.includes('admin') ? 'people' : 'role_changes'}
      title={subjectOf(request)}
      eyebrow={<a href="/staff/role-requests">Changes of roles</a>}
    >
      <ErrorSummary
        title={errorTitle}
        errors={refused ? [{ href: about, text: requestReasons[refused.reason] }] : []}
      />
      {notice && !sent && (
        <Callout tone="good" live>
          {notice}
        </Callout>
      )}
      {sent?.invited && <InvitationLink {...sent.invited} />}
      <RequestFacts request={request} />
      <Section title="What the roles would add up to">
        <Powers roles={request.roles} />
      </Section>
      {request.outcome === null && (
        <RequestAnswers request={request} desk={desk} fresh={fresh} refused={refused} />
      )}
    </Desk>
  )
}
