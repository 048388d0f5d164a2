import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgeRemoval } from '#core/access/factors.ts'
import { readableSecret } from '#core/access/totp.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { qrPicture } from '#infra/http/qr-picture.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import {
  isStepUpFresh,
  requireFreshSession,
  requireSession,
  type StaffActor,
} from '#infra/http/staff-guard.server.ts'
import { listFactors } from '#operations/access/factor/list-factors.server.ts'
import { totpOffer } from '#operations/access/invitation/totp-offer.server.ts'
import { setAuthenticator } from '#operations/access/set-authenticator.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { AppFields } from '../enrol-form.tsx'
import { textOf } from '../form-text.ts'
import { errorTitle } from '../words.ts'
import { AppRemoval } from './app-removal.tsx'
import { appReasons, appRemovalReasons } from './words.ts'

const path = '/staff/account/authenticator'
const title = 'Authenticator app'
export const meta = () => [{ title: pageTitle(title) }]

function offerFor(args: LoaderFunctionArgs, actor: StaffActor, sentBack: string | null) {
  const { sealed, base32, uri } = totpOffer(args.context.house, actor, sentBack)
  return { sealed, secret: readableSecret(base32), qr: qrPicture(uri) }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const { app, passkeys, passkeysPossible, recoveryCodes } = await listFactors(
    args.context.house,
    actor.id,
  )
  const removal = judgeRemoval(
    {
      passkeys: passkeysPossible ? passkeys.length : 0,
      app,
      recoveryCodesLeft: recoveryCodes.left,
    },
    'app',
  )
  return {
    desk: await deskOf(args, actor),
    app,
    stays: removal.ok ? null : appRemovalReasons[removal.reason],
    offer: (await isStepUpFresh(args)) ? offerFor(args, actor, null) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  const form = await readForm(args)
  const given = { offer: textOf(form, 'offer'), code: textOf(form, 'code') }
  const result = await setAuthenticator(args.context.house, actor, given)
  if (result.ok) throw seeOther('/staff/account?done=app')
  const offer = offerFor(args, actor, given.offer)
  return json({ error: appReasons[result.reason], offer }, { status: 400 })
}

export default function Authenticator() {
  const { desk, app, stays, offer: fresh } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const offer = wrong?.offer ?? fresh
  return (
    <Desk desk={desk} title={title} eyebrow={<a href="/staff/account">Your account</a>}>
      <ErrorSummary
        title={errorTitle}
        errors={wrong ? [{ href: '#code', text: wrong.error }] : []}
      />
      <Section title={app ? 'Move it to another phone or app' : 'Add one'}>
        {app && <p>The one that you have counts until a code of the new one is right.</p>}
        {offer ? (
          <form method="post" action={path} noValidate>
            <FormToken value={desk.formToken} />
            <input type="hidden" name="offer" value={offer.sealed} />
            <AppFields qr={offer.qr} secret={offer.secret} error={wrong?.error} />
            <Button>{app ? 'Use the new one' : 'Add it'}</Button>
          </form>
        ) : (
          <ConfirmFirst next={path} what="Setting an authenticator" />
        )}
      </Section>
      {app && <AppRemoval stays={stays} fresh={offer !== null} formToken={desk.formToken} />}
    </Desk>
  )
}
