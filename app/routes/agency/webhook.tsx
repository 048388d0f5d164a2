import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { readWebhook } from '#operations/webhook/read-webhook.server.ts'
import { replay } from '#operations/webhook/replay.server.ts'
import { resumeWebhook } from '#operations/webhook/resume-webhook.server.ts'
import { sendTest } from '#operations/webhook/send-test.server.ts'
import { HealthTag } from '#ui/agency/health-tag.tsx'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Webhook') }]

const said: Readonly<Record<string, string>> = {
  test: 'A test is on its way. This page shows what became of it.',
  many_tests: 'Many tests were sent. Please wait an hour before the next.',
  replay: 'It is sent again.',
  resumed: 'Messages are sent again. What was missed waits below until you send it.',
}

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  const id = idOf(args)
  const read = await readWebhook(args.context.house, member.agencyId, id)
  if (!read) throw refuse(404, 'webhook_unknown')
  const done = new URL(args.request.url).searchParams.get('done')
  return { desk: await deskOf(args, member), ...read, said: said[done ?? ''] ?? null }
}

/** Sends a test, sends dead letters again, or goes on with one that was stopped. */
export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.act')
  const { house } = args.context
  const form = await readForm(args)
  const id = idOf(args)
  const back = (done: string) => seeOther(`/agency/webhooks/${id}?done=${done}`)
  switch (textOf(form, 'do')) {
    case 'test': {
      const sent = await sendTest(house, member.agencyId, id)
      if (!sent.ok && sent.reason === 'webhook_unknown') throw refuse(404, sent.reason)
      return back(sent.ok ? 'test' : 'many_tests')
    }
    case 'replay': {
      const one = textOf(form, 'delivery')
      if (one !== '' && !isUuid(one)) throw refuse(400, 'form_malformed')
      const which = { agencyId: member.agencyId, webhookId: id, id: one || undefined }
      await replay(house, `person:${member.id}`, which)
      return back('replay')
    }
    case 'resume': {
      const resumed = await resumeWebhook(house, member, id)
      if (!resumed.ok) throw refuse(404, resumed.reason)
      return back('resumed')
    }
    default:
      throw refuse(400, 'form_malformed')
  }
}

function idOf({ params }: LoaderFunctionArgs): string {
  const id = params.id ?? ''
  if (!isUuid(id)) throw refuse(404, 'webhook_unknown')
  return id
}

export default function Webhook() {
  const { desk, webhook, deliveries, said: done } = useLoaderData<typeof loader>()
  const path = `/agency/webhooks/${webhook.id}`
  return (
    <AgencyDesk
      desk={desk}
      current="agency_webhooks"
      title="Webhook"
      eyebrow={<a href="/agency/webhooks">Webhooks</a>}
    >
      {done && (
        <Callout tone="good" live>
          {done}
        </Callout>
      )}
      {webhook.health === 'failing' && (
        <Callout tone="warn" title="Messages do not arrive">
          <p>We go on trying in growing pauses. Below is what your server answered.</p>
        </Callout>
      )}
      {webhook.health === 'stopped' && (
        <Callout tone="danger" title="We have stopped sending">
          <p>Nothing is lost: mend the address, then go on, and send again what was missed.</p>
        </Callout>
      )}
      <DescriptionList
        items={[
          { key: 'url', term: 'Address', value: <code dir="ltr">{webhook.url}</code> },
          { key: 'state', term: 'State', value: <HealthTag {...webhook} now={desk.now} /> },
          { key: 'waiting', term: 'Waiting', value: webhook.waiting },
          { key: 'dead', term: 'Not delivered', value: webhook.dead },
          ...(webhook.oldUntil
            ? [
                {
                  key: 'old',
                  term: 'Old secret signs too until',
                  value: <RelativeTime at={webhook.oldUntil} now={desk.now} language="en" />,
                },
              ]
            : []),
        ]}
      />
      <form method="post" action={path}>
        <FormToken value={desk.formToken} />
        <ButtonRow>
          <Button name="do" value="test">
            Send a test
          </Button>
          {webhook.health === 'stopped' && (
            <Button kind="secondary" name="do" value="resume">
              Go on sending
            </Button>
          )}
          {webhook.dead > 0 && (
            <Button kind="secondary" name="do" value="replay">
              Send all again that did not arrive
            </Button>
          )}
          <ButtonLink href={`${path}/secret`} kind="secondary">
            Change the secret
          </ButtonLink>
          <ButtonLink href={`${path}/removal`} kind="secondary">
            Remove
          </ButtonLink>
        </ButtonRow>
      </form>
      <h2 id="messages">Last messages</h2>
      <DeliveryList deliveries={deliveries} path={path} desk={desk} />
    </AgencyDesk>
  )
}
