import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { overlapRules } from '#core/access/key-end.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { readAgencyKey } from '#operations/release/list-agency-keys.server.ts'
import { replaceAgencyKey } from '#operations/release/replace-agency-key.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { textOf } from './form-text.ts'
import { keyReasons } from './key-words.ts'
import { NewKey } from './new-key.tsx'
import { errorTitle } from './words.ts'

export const meta = () => [{ title: pageTitle('Replace a key') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  const prefix = args.params.prefix ?? ''
  const key = await readAgencyKey(args.context.house, member.agencyId, prefix)
  if (!key) throw refuse(404, 'key_unknown')
  return {
    desk: await deskOf(args, member),
    key,
    newId: uuidv7(),
    fresh: await isStepUpFresh(args),
  }
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.keys')
  const form = await readForm(args)
  const id = textOf(form, 'id')
  if (!isUuid(id)) throw refuse(400, 'form_malformed')
  const overlap = textOf(form, 'overlap')
  const { prefix = '' } = args.params
  const made = await replaceAgencyKey(args.context.house, member, prefix, { id, overlap })
  if (!made.ok) {
    if (made.reason === 'key_unknown') throw refuse(404, made.reason)
    return json({ made: null, refused: { overlap, reason: made.reason } }, 400)
  }
  const { key, label, expiresAt, oldEndsAt } = made
  const at = { expiresAt: expiresAt.toISOString(), oldEndsAt: oldEndsAt.toISOString() }
  return json({ made: { key, label, ...at }, refused: null })
}

/** A new key with the same scopes, while the old one goes on for some days. */
export default function KeyReplacement() {
  const { desk, key, newId, fresh } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const made = result?.made ?? null
  const refused = result?.refused ?? null
  const path = `/agency/keys/${key.prefix}/replacement`
  const text = refused ? keyReasons[refused.reason] : undefined
  const live = key.state === 'live' || key.state === 'expiring'
  const asks = !made && live && !key.replacedBy
  return (
    <AgencyDesk
      desk={{ ...desk, here: path }}
      current="agency_keys"
      title={`Replace “${key.label}”`}
      eyebrow={<a href="/agency/keys">Keys</a>}
      lead="The new key may do the same and lives as long as this one was made for."
    >
      {made && <NewKey made={made} now={desk.now} />}
      {made && (
        <Callout tone="info" title="Both keys work for now">
          <p>
            <code>hlk_{key.prefix}_…</code> goes on until{' '}
            <RelativeTime at={made.oldEndsAt} now={desk.now} language="en" />. Move your program to
            the new key before that. <a href="/agency/keys#keys">Back to all keys</a>
          </p>
        </Callout>
      )}
      {!made && !live && <p>{keyReasons.key_ended}</p>}
      {!made && live && key.replacedBy && (
        <p>
          <code>hlk_{key.replacedBy}_…</code> replaces it already.{' '}
          <a href="/agency/keys#keys">Back to all keys</a>
        </p>
      )}
      {asks && !fresh && !refused && <ConfirmFirst next={path} what="Replacing a key" />}
      {asks && (fresh || refused) && (
        <>
          <ErrorSummary title={errorTitle} errors={text ? [{ href: '#overlap', text }] : []} />
          <form method="post" action={path} noValidate className="key-form">
            <FormToken value={desk.formToken} />
            <input type="hidden" name="id" value={newId} />
            <TextInput
              id="overlap"
              name="overlap"
              label="Days that the old key goes on"
              hint={`From 0 to ${overlapRules.maxDays}. 0 ends it at once: choose that where somebody else may have it.`}
              width="short"
              inputMode="numeric"
              error={text}
              value={refused?.overlap ?? String(overlapRules.defaultDays)}
            />
            <ButtonRow>
              <Button>Make its replacement</Button>
              <ButtonLink href="/agency/keys" kind="secondary">
                Leave it as it is
              </ButtonLink>
            </ButtonRow>
          </form>
        </>
      )}
    </AgencyDesk>
  )
}
