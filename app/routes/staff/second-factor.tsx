import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { confirmSecondFactor } from '#operations/access/confirm-second-factor.server.ts'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { answerProof, proofOf } from './factors/proof-answer.server.ts'
import { ProofForms } from './factors/proof-forms.tsx'
import { waysOf } from './factors/ways.server.ts'

export const meta = () => [{ title: pageTitle('Second step') }]

export async function loader(args: LoaderFunctionArgs) {
  const session = await readStaffSession(args.context.house, args.request)
  if (!session || session.verdict === 'ended') throw seeOther('/staff/sign-in')
  const next = localPath(new URL(args.request.url).searchParams.get('next'))
  if (session.verdict === 'open') throw seeOther(next ?? homeOf(session.actor.roles))
  return { frame: frameOf(args), next, ways: await waysOf(args.context.house, session.actor.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const session = await readStaffSession(house, args.request)
  if (!session || session.verdict === 'ended') throw refuse(401, 'sign_in_needed')
  const form = await readForm(args)
  const proof = proofOf(form)
  const result = await confirmSecondFactor(house, { id: session.actor.sessionId, proof })
  return answerProof(house, form, proof.by, result)
}

export default function SecondFactor() {
  const { frame, next, ways } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  return (
    <QuietPage
      frame={frame}
      title="One more step"
      below={
        <form method="post" action="/staff/sign-out">
          <FormToken value={frame.formToken} />
          <button type="submit" className="link-button">
            Start again with another account
          </button>
        </form>
      }
    >
      <ProofForms
        action="/staff/second-factor"
        formToken={frame.formToken}
        next={next}
        ways={ways}
        wrong={wrong}
        label="Sign in"
      />
    </QuietPage>
  )
}
