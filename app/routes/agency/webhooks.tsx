import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { may } from '#core/access/permissions.ts'
import { maxUrlLength } from '#core/webhook/target.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { listWebhooks } from '#operations/webhook/list-webhooks.server.ts'
import { makeWebhook } from '#operations/webhook/make-webhook.server.ts'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from './form-text.ts'
import { NewSecret } from './new-secret.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookTable } from './webhook-table.tsx'

export const meta = () => [{ title: pageTitle('Webhooks') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  return {
    desk: { ...(await deskOf(args, member)), here: '/agency/webhooks' },
    mayMake: may(member.roles, 'agency.keys'),
    fresh: await isStepUpFresh(args),
    /** Of the webhook that the form would make: the same form sent twice makes one. */
    newId: uuidv7(),
    webhooks: await listWebhooks(args.context.house, member.agencyId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  const form = await readForm(args)
  const id = textOf(form, 'id')
  if (!isUuid(id)) throw refuse(400, 'form_malformed')
  const url = textOf(form, 'url')
  const made = await makeWebhook(args.context.house, member, { id, url })
  if (made.ok) return json({ made, refused: null })
  const refused = { url: url.slice(0, maxUrlLength + 1), reason: made.reason }
  return json({ made: null, refused }, 400)
}

export default function Webhooks() {
  const { desk, mayMake, fresh, newId, webhooks } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_webhooks"
      title="Webhooks"
      lead="What can’t wait for the weekly release is sent to your server within seconds, signed, and again until it arrives."
    >
      {result?.made && (
        <NewSecret secret={result.made.secret} title="The secret of the new webhook">
          <a href={`/agency/webhooks/${result.made.id}`}>Send a test</a> once your server knows it.
        </NewSecret>
      )}
      <h2 id="webhooks">Your agency’s webhooks</h2>
      <WebhookTable webhooks={webhooks} now={desk.now} />
      <h2 id="new">Add a webhook</h2>
      {!mayMake && <p>Somebody of your agency who manages keys can add one.</p>}
      {mayMake && !fresh && !result && (
        <ConfirmFirst next="/agency/webhooks" what="Adding or removing a webhook" />
      )}
      {mayMake && (fresh || result) && (
        <WebhookForm formToken={desk.formToken} id={newId} refused={result?.refused ?? null} />
      )}
      <h2 id="how">How messages look</h2>
      <p>
        They follow the <a href="https://www.standardwebhooks.com">Standard Webhooks</a> scheme:
        check <code>webhook-signature</code> with your secret before you trust the body, keep{' '}
        <code>webhook-id</code> so that a message sent twice counts once, and answer with 2xx within
        ten seconds. Anything else counts as not arrived. <a href="/agency/api#webhooks">More</a>
      </p>
    </AgencyDesk>
  )
}
