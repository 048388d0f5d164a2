import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgeRemoval } from '#core/access/factors.ts'
import { passkeyRules } from '#core/access/passkey.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import {
  isStepUpFresh,
  requireFreshSession,
  requireSession,
} from '#infra/http/staff-guard.server.ts'
import { listFactors } from '#operations/access/factor/list-factors.server.ts'
import { renamePasskey } from '#operations/access/rename-passkey.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from '../form-text.ts'
import { idOf } from '../id-of.ts'
import { errorTitle } from '../words.ts'
import { removalReasons, renameReasons } from './words.ts'

const list = '/staff/account/passkeys'
export const meta = () => [{ title: pageTitle('Passkey') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const { passkeys, app, recoveryCodes } = await listFactors(args.context.house, actor.id)
  const passkey = passkeys.find(({ id }) => id === idOf(args))
  if (!passkey) throw refuse(404, 'passkey_unknown')
  const removal = judgeRemoval(
    { passkeys: passkeys.length, app, recoveryCodesLeft: recoveryCodes.left },
    'passkey',
  )
  return {
    desk: await deskOf(args, actor),
    passkey,
    fresh: await isStepUpFresh(args),
    stays: removal.ok ? null : removalReasons[removal.reason],
  }
}

/** Gives it another name. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  const id = idOf(args)
  const name = textOf(await readForm(args), 'name')
  const result = await renamePasskey(args.context.house, actor, { id, name })
  if (result.ok) throw seeOther(`${list}?done=renamed`)
  if (result.reason === 'passkey_unknown') throw refuse(404, result.reason)
  return json({ error: renameReasons[result.reason], name }, { status: 400 })
}

export default function Passkey() {
  const { desk, passkey, fresh, stays } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const path = `${list}/${passkey.id}`
  return (
    <Desk desk={desk} title={passkey.name} eyebrow={<a href={list}>Passkeys</a>}>
      <ErrorSummary
        title={errorTitle}
        errors={wrong ? [{ href: '#name', text: wrong.error }] : []}
      />
      {!fresh && <ConfirmFirst next={path} what="Changing a passkey" />}
      {fresh && (
        <Section title="Name">
          <form method="post" action={path} noValidate>
            <FormToken value={desk.formToken} />
            <TextInput
              id="name"
              name="name"
              label="What you call it"
              value={wrong?.name ?? passkey.name}
              error={wrong?.error}
              maxLength={passkeyRules.maxName}
              width="medium"
            />
            <Button kind="secondary">Rename</Button>
          </form>
        </Section>
      )}
      {stays && <Callout title="It can’t be removed now">{stays}</Callout>}
      {fresh && !stays && (
        <Section title="Lost, sold, or no longer used">
          <ConfirmBlock summary="Remove…" danger>
            <form method="post" action={`${path}/removal`}>
              <FormToken value={desk.formToken} />
              <p>
                It signs nobody in any more, and other sessions that it began end now. The device
                keeps its half until you delete it there.
              </p>
              <Button kind="danger">Remove this passkey</Button>
            </form>
          </ConfirmBlock>
        </Section>
      )}
    </Desk>
  )
}
