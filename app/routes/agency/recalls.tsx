import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { may } from '#core/access/permissions.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { confirmRecalls } from '#operations/recall/confirm-recalls.server.ts'
import { listRecalls } from '#operations/recall/list-recalls.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RecallTable } from './recall-table.tsx'

export const meta = () => [{ title: pageTitle('Recalls') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  return {
    desk: await deskOf(args, member),
    mayConfirm: may(member.roles, 'agency.act'),
    recalls: await listRecalls(args.context.house, member),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

/** Confirms those that were ticked. */
export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const form = await readForm(args)
  const ids = form.getAll('recall').filter((one) => typeof one === 'string')
  if (!ids.every((id) => isUuid(id))) throw refuse(400, 'form_malformed')
  if (ids.length === 0) return seeOther('/agency/recalls?done=none')
  const confirmer = { agencyId: member.agencyId, personId: member.id }
  await confirmRecalls(args.context.house, confirmer, ids)
  return seeOther('/agency/recalls?done=confirmed')
}

export default function Recalls() {
  const { desk, mayConfirm, recalls, done } = useLoaderData<typeof loader>()
  const open = recalls.filter(({ state }) => state === 'waiting' || state === 'overdue')
  const rest = recalls.filter((one) => !open.includes(one))
  return (
    <AgencyDesk
      desk={desk}
      current="agency_recalls"
      title="Recalls"
      lead="Patterns that were taken back. Take their indicators out of your systems, then say so here: that is how we know that nobody is blocked by our mistake."
    >
      {done === 'confirmed' && (
        <Callout tone="good" live>
          Thank you. It is confirmed.
        </Callout>
      )}
      {done === 'none' && (
        <Callout tone="warn" live>
          Tick at least one recall, then confirm.
        </Callout>
      )}
      <h2 id="open">To confirm</h2>
      <form method="post" action="/agency/recalls">
        <FormToken value={desk.formToken} />
        <RecallTable
          caption="Recalls to confirm"
          recalls={open}
          now={desk.now}
          tick={mayConfirm}
          nothing={
            rest.length > 0
              ? 'All recalls are confirmed'
              : 'No pattern for your sector was taken back so far'
          }
        />
        {mayConfirm && open.length > 0 && <Button>Confirm that the ticked ones are out</Button>}
      </form>
      {rest.length > 0 && (
        <>
          <h2 id="past">Confirmed, or never fetched by you</h2>
          <RecallTable caption="Other recalls" recalls={rest} now={desk.now} tick={false} />
        </>
      )}
      <p>
        Programs confirm with their key: <code>POST /feeds/recalls/ID/confirmation</code>.{' '}
        <a href="/agency/api#recalls">How</a>
      </p>
    </AgencyDesk>
  )
}
