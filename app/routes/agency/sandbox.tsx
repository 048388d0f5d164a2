import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { sandboxKeyRules } from '#core/sandbox/key.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { createSandboxKey } from '#operations/portal/create-sandbox-key.server.ts'
import { endSandboxKey } from '#operations/portal/end-sandbox-key.server.ts'
import { listSandboxKeys } from '#operations/portal/list-sandbox-keys.server.ts'
import { CodeBlock } from '#ui/agency/code-block.tsx'
import { SecretOnce } from '#ui/agency/secret-once.tsx'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { copyWords, pageTitle } from '#ui/staff/words.ts'
import { textOf } from './form-text.ts'
import { SandboxKeys } from './sandbox/key-list.tsx'

export const meta = () => [{ title: pageTitle('Sandbox') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  return {
    desk: { ...(await deskOf(args, member)), here: '/agency/sandbox' },
    origin: house.env.PUBLIC_ORIGIN,
    newId: uuidv7(),
    keys: await listSandboxKeys(house, member.agencyId),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const form = await readForm(args)
  const ended = textOf(form, 'end')
  if (ended !== '') {
    await endSandboxKey(house, member, ended)
    // Thrown, so that what the form is answered with keeps its type.
    throw seeOther('/agency/sandbox#keys')
  }
  const id = textOf(form, 'id')
  if (!isUuid(id)) throw refuse(400, 'form_malformed')
  const made = await createSandboxKey(house, member, id)
  if (!made.ok) return json({ key: null, reason: made.reason }, 400)
  return json({ key: made.key, reason: null })
}

const reasons = {
  already_made: 'This key was made already, and is shown only once. Make another if it was lost.',
  too_many_keys: `Your agency has ${sandboxKeyRules.maxLive} sandbox keys. End one first.`,
} as const

/** Keys that open invented data, for building an import before there is anything real in it. */
export default function Sandbox() {
  const { desk, origin, newId, keys } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_api"
      title="Sandbox"
      eyebrow={<a href="/agency/api">API</a>}
      lead="A sandbox key reads invented patterns through the same addresses as a real key, and nothing else."
    >
      {result?.key && (
        <SecretOnce title="Your sandbox key" secret={result.key} copy={copyWords}>
          <p>It is shown this once, and works for {sandboxKeyRules.days} days.</p>
        </SecretOnce>
      )}
      {result?.reason && (
        <Callout tone="danger" title={reasons[result.reason]} live>
          <p>No key was made.</p>
        </Callout>
      )}
      <h2 id="keys">Sandbox keys of your agency</h2>
      <SandboxKeys keys={keys} now={desk.now} formToken={desk.formToken} />
      <form method="post" action="/agency/sandbox" noValidate>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="id" value={newId} />
        <Button>Make a sandbox key</Button>
      </form>
      <h2 id="what">What it opens</h2>
      <ul className="plain-list portal-list">
        <li>
          <code>/feeds/releases</code>: one release with patterns of several kinds, one of them
          revoked, in every format but the briefing.
        </li>
        <li>
          <code>/taxii2/</code>: one collection, with the same filters and paging.
        </li>
        <li>
          <code>/feeds/misp/</code>: manifest, hashes and events.
        </li>
      </ul>
      <p>
        Every title begins with “SANDBOX”, every answer has the header <code>X-Sandbox</code>, and
        every name ends in <code>.example</code>. The sample release is signed by a key that
        everybody knows, which stands beside it as <code>sandbox.pub</code>: you can try your check
        of signatures with it, and nothing that it signs can pass for a real release. A sandbox key
        writes nothing.
      </p>
      <CodeBlock
        title="Try it"
        code={`export KEY='hls_…'\ncurl -sSf -H "Authorization: Bearer $KEY" ${origin}/feeds/releases/latest/indicators.csv`}
        copy={copyWords}
      />
    </AgencyDesk>
  )
}
