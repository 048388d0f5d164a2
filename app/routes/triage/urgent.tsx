import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listRecallProgress } from '#operations/recall/read-recall.server.ts'
import { listWebhooks } from '#operations/webhook/list-webhooks.server.ts'
import { replay } from '#operations/webhook/replay.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RecallProgress } from './urgent/recall-progress.tsx'
import { SubscriberTable } from './urgent/subscriber-table.tsx'

export const meta = () => [{ title: pageTitle('Urgent') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'urgent.manage')
  const webhooks = await listWebhooks(house, null)
  return {
    desk: await deskOf(args, actor),
    // Addresses may hold what only the agency should know: its server's name is enough here.
    webhooks: webhooks.map(({ url, ...one }) => ({ ...one, host: new URL(url).hostname })),
    recalls: await listRecallProgress(house),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

/** Sends again what a subscriber did not get. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'urgent.manage')
  const form = await readForm(args)
  const webhookId = form.get('webhook')
  if (typeof webhookId !== 'string' || !isUuid(webhookId)) throw refuse(400, 'form_malformed')
  await replay(args.context.house, `person:${actor.id}`, { agencyId: null, webhookId })
  return seeOther('/triage/urgent?done=replay')
}

/** Whether what can't wait reaches people: agencies' servers, and their word on recalls. */
export default function Urgent() {
  const { desk, webhooks, recalls, done } = useLoaderData<typeof loader>()
  const troubled = webhooks.filter(({ health }) => health === 'failing' || health === 'stopped')
  return (
    <Desk desk={desk} current="urgent" title="Urgent" wide>
      {done === 'replay' && (
        <Callout tone="good" live>
          It is sent again.
        </Callout>
      )}
      {troubled.length > 0 && (
        <Callout tone="warn" title="Some agencies do not get urgent messages by their servers">
          <p>
            {troubled.map(({ agency }) => agency).join(', ')}. Their people were told by e-mail; a
            call may help.
          </p>
        </Callout>
      )}
      <h2 id="recalls">Recalls</h2>
      <RecallProgress recalls={recalls} now={desk.now} />
      <h2 id="subscribers">Webhooks of agencies</h2>
      <SubscriberTable webhooks={webhooks} desk={desk} />
    </Desk>
  )
}
