import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { readAgencyKey } from '#operations/release/list-agency-keys.server.ts'
import { revokeAgencyKey } from '#operations/release/revoke-agency-key.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'

export const meta = () => [{ title: pageTitle('Revoke a key') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys', { beforeAgreeing: true })
  const prefix = args.params.prefix ?? ''
  const key = await readAgencyKey(args.context.house, member.agencyId, prefix)
  if (!key) throw refuse(404, 'key_unknown')
  return { desk: await deskOf(args, member), key, fresh: await isStepUpFresh(args) }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys', { beforeAgreeing: true })
  await readForm(args)
  const result = await revokeAgencyKey(args.context.house, member, args.params.prefix ?? '')
  if (!result.ok) throw refuse(404, result.reason)
  return seeOther('/agency/keys#keys')
}

/** Says what revoking does before it is done. */
export default function KeyRevocation() {
  const { desk, key, fresh } = useLoaderData<typeof loader>()
  const path = `/agency/keys/${key.prefix}/revocation`
  return (
    <AgencyDesk
      desk={desk}
      current="agency_keys"
      title={`Revoke “${key.label}”`}
      eyebrow={<a href="/agency/keys">Keys</a>}
    >
      <p>
        <code>hlk_{key.prefix}_…</code>,{' '}
        {key.lastUsedAt ? (
          <>
            last used <RelativeTime at={key.lastUsedAt} now={desk.now} language="en" />
          </>
        ) : (
          'never used'
        )}
        .
      </p>
      <Callout tone="warn" title="It stops working at once">
        <p>Programs that use it are refused from the next request. It can’t be brought back.</p>
      </Callout>
      {key.state === 'revoked' && <p>It is revoked already.</p>}
      {key.state !== 'revoked' && !fresh && <ConfirmFirst next={path} what="Revoking a key" />}
      {key.state !== 'revoked' && fresh && (
        <form method="post" action={path}>
          <FormToken value={desk.formToken} />
          <ButtonRow>
            <Button kind="danger">Revoke the key</Button>
            <ButtonLink href="/agency/keys" kind="secondary">
              Keep it
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </AgencyDesk>
  )
}
