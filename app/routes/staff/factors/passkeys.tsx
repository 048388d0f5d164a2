import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { passkeyRules } from '#core/access/passkey.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import {
  isStepUpFresh,
  requireFreshSession,
  requireSession,
} from '#infra/http/staff-guard.server.ts'
import { addPasskey } from '#operations/access/add-passkey.server.ts'
import { listFactors } from '#operations/access/factor/list-factors.server.ts'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from '../form-text.ts'
import { PasskeyPart } from '../passkey/passkey-part.tsx'
import { errorTitle } from '../words.ts'
import { PasskeyTable } from './passkey-table.tsx'
import { addReasons, factorNotices } from './words.ts'

const path = '/staff/account/passkeys'
const title = 'Passkeys'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const { passkeys, passkeysPossible } = await listFactors(args.context.house, actor.id)
  const done = new URL(args.request.url).searchParams.get('done') ?? ''
  return {
    desk: await deskOf(args, actor),
    passkeys,
    possible: passkeysPossible,
    fresh: await isStepUpFresh(args),
    notice: factorNotices[done] ?? null,
  }
}

/** Adds the passkey that the browser just made. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  const form = await readForm(args)
  const name = textOf(form, 'name')
  const answer = textOf(form, 'passkey')
  const result = await addPasskey(args.context.house, actor, { name, answer })
  if (result.ok) throw seeOther(`${path}?done=added`)
  const { reason } = result
  const field = reason.startsWith('name_') ? 'name' : 'passkey'
  return json({ field, error: addReasons[reason], name }, { status: 400 })
}

export default function Passkeys() {
  const { desk, passkeys, possible, fresh, notice } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const errorOf = (field: string) => (wrong?.field === field ? wrong.error : undefined)
  return (
    <Desk desk={desk} title={title} eyebrow={<a href="/staff/account">Your account</a>}>
      <ErrorSummary
        title={errorTitle}
        errors={wrong ? [{ href: `#${wrong.field}`, text: wrong.error }] : []}
      />
      {notice && !wrong && (
        <Callout tone="good" live>
          {notice}
        </Callout>
      )}
      <Section title="Yours" flush>
        <PasskeyTable passkeys={passkeys} now={desk.now} />
      </Section>
      <Section title="Add one">
        <p>
          A passkey lives in this device, or in a security key, and opens with your fingerprint,
          face or PIN. It works at this site’s true address only, so no false page can ask for it.
        </p>
        {!possible && (
          <Callout tone="warn">
            This site runs at an address that passkeys can’t be made for: an IP address, or plain
            http.
          </Callout>
        )}
        {possible && passkeys.length >= passkeyRules.most && (
          <p>You hold {passkeyRules.most} passkeys, the most there can be. Remove one first.</p>
        )}
        {possible && passkeys.length < passkeyRules.most && !fresh && (
          <ConfirmFirst next={path} what="Adding a passkey" />
        )}
        {possible && passkeys.length < passkeyRules.most && fresh && (
          <form method="post" action={path} noValidate>
            <FormToken value={desk.formToken} />
            <PasskeyPart
              id="passkey"
              purpose="add"
              label="Make a passkey"
              error={errorOf('passkey')}
            >
              <TextInput
                id="name"
                name="name"
                label="A name for it"
                hint="So that you know it on this page, such as: work laptop, blue key."
                value={wrong?.name}
                error={errorOf('name')}
                maxLength={passkeyRules.maxName}
                width="medium"
              />
            </PasskeyPart>
            <noscript>
              <p>Making a passkey needs JavaScript. An authenticator app does not.</p>
            </noscript>
          </form>
        )}
      </Section>
    </Desk>
  )
}
