import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { removeWebhook } from '#operations/webhook/remove-webhook.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { webhookOf } from './webhook-of.ts'

export const meta = () => [{ title: pageTitle('Remove a webhook') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  return { desk: await deskOf(args, member), ...(await webhookOf(args, member)) }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  await readForm(args)
  const id = args.params.id ?? ''
  const done = isUuid(id) ? await removeWebhook(args.context.house, member, id) : null
  if (!done?.ok) throw refuse(404, 'webhook_unknown')
  return seeOther('/agency/webhooks#webhooks')
}

/** Says what removing does before it is done. */
export default function WebhookRemoval() {
  const { desk, id, url, fresh } = useLoaderData<typeof loader>()
  const path = `/agency/webhooks/${id}/removal`
  return (
    <AgencyDesk
      desk={desk}
      current="agency_webhooks"
      title="Remove a webhook"
      eyebrow={<a href={`/agency/webhooks/${id}`}>Webhook</a>}
    >
      <p>
        <code dir="ltr">{url}</code>
      </p>
      <Callout tone="warn" title="Nothing is sent there any more">
        <p>
          What still waits is dropped. Your people are told of urgent patterns by e-mail as ever.
        </p>
      </Callout>
      {!fresh && <ConfirmFirst next={path} what="Removing a webhook" />}
      {fresh && (
        <form method="post" action={path}>
          <FormToken value={desk.formToken} />
          <ButtonRow>
            <Button kind="danger">Remove the webhook</Button>
            <ButtonLink href={`/agency/webhooks/${id}`} kind="secondary">
              Keep it
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </AgencyDesk>
  )
}
