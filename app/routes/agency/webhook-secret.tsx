import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { overlapHours } from '#core/webhook/rules.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { renewSecret } from '#operations/webhook/renew-secret.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { NewSecret } from './new-secret.tsx'
import { webhookOf } from './webhook-of.ts'

export const meta = () => [{ title: pageTitle('Change a webhook’s secret') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  return { desk: await deskOf(args, member), ...(await webhookOf(args, member)) }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  await readForm(args)
  const id = args.params.id ?? ''
  const made = isUuid(id) ? await renewSecret(args.context.house, member, id) : null
  if (!made?.ok) throw refuse(404, 'webhook_unknown')
  return json({ secret: made.secret })
}

/** A new secret beside the old one, for as long as a change takes. */
export default function WebhookSecret() {
  const { desk, id, url, fresh } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const path = `/agency/webhooks/${id}/secret`
  return (
    <AgencyDesk
      desk={desk}
      current="agency_webhooks"
      title="Change the secret"
      eyebrow={<a href={`/agency/webhooks/${id}`}>Webhook</a>}
    >
      <p>
        For <code dir="ltr">{url}</code>.
      </p>
      {made && (
        <NewSecret title="The new secret" secret={made.secret}>
          <a href={`/agency/webhooks/${id}`}>Back to the webhook</a>
        </NewSecret>
      )}
      <p>
        For {overlapHours} hours each message carries two signatures, of the old secret and of the
        new one, so that no message is missed while your server changes over.
      </p>
      {!made && !fresh && <ConfirmFirst next={path} what="Changing a secret" />}
      {!made && fresh && (
        <form method="post" action={path}>
          <FormToken value={desk.formToken} />
          <ButtonRow>
            <Button>Make a new secret</Button>
            <ButtonLink href={`/agency/webhooks/${id}`} kind="secondary">
              Keep the old one
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </AgencyDesk>
  )
}
