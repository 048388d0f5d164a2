import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recoveryCodesInSet } from '#core/access/factors.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import {
  isStepUpFresh,
  requireFreshSession,
  requireSession,
} from '#infra/http/staff-guard.server.ts'
import { listFactors } from '#operations/access/factor/list-factors.server.ts'
import { makeRecoveryCodes } from '#operations/access/make-recovery-codes.server.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

const path = '/staff/account/recovery-codes'
const title = 'Recovery codes'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const { recoveryCodes } = await listFactors(args.context.house, actor.id)
  return {
    desk: { ...(await deskOf(args, actor)), here: path },
    left: recoveryCodes.left,
    fresh: await isStepUpFresh(args),
  }
}

/** Answers the page with the codes on it, once. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  await readForm(args)
  return json({ codes: await makeRecoveryCodes(args.context.house, actor) })
}

export default function RecoveryCodesPage() {
  const { desk, left, fresh } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <Desk desk={desk} title={title} eyebrow={<a href="/staff/account">Your account</a>}>
      {made ? (
        <RecoveryCodes codes={made.codes} formToken={desk.formToken} />
      ) : (
        <Section title={left === 0 ? 'You have none' : `${left} of ${recoveryCodesInSet} are left`}>
          <p>
            A recovery code stands in for a phone or a passkey that you lost, after your password.
            {left > 0 && ' Making new ones voids those that you have.'}
          </p>
          {fresh ? (
            <form method="post" action={path}>
              <FormToken value={desk.formToken} />
              <Button>{left > 0 ? 'Make new codes' : 'Make recovery codes'}</Button>
            </form>
          ) : (
            <ConfirmFirst next={path} what="Making codes" />
          )}
        </Section>
      )}
    </Desk>
  )
}
