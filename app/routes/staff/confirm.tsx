import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf, stepUpMinutes } from '#core/access/permissions.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { confirmingProvider } from '#operations/access/sso/confirming-provider.server.ts'
import { stepUp } from '#operations/access/step-up.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { answerProof, proofOf } from './factors/proof-answer.server.ts'
import { ProofForms } from './factors/proof-forms.tsx'
import { waysOf } from './factors/ways.server.ts'
import { SsoLink } from './sso-link.tsx'

export const meta = () => [{ title: pageTitle('Confirm that it is you') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const next = localPath(new URL(args.request.url).searchParams.get('next'))
  return {
    frame: frameOf(args),
    next: next ?? homeOf(actor.roles),
    ways: await waysOf(args.context.house, actor.id),
    provider: await confirmingProvider(args.context.house, actor.id),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireSession(args)
  const form = await readForm(args)
  const proof = proofOf(form)
  const result = await stepUp(house, { id: actor.sessionId, proof })
  return answerProof(house, form, proof.by, result)
}

export default function Confirm() {
  const { frame, next, ways, provider } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  return (
    <QuietPage frame={frame} title="Confirm that it is you">
      <p>The next step needs to be sure. What you show now counts for {stepUpMinutes} minutes.</p>
      <ProofForms
        action="/staff/confirm"
        formToken={frame.formToken}
        next={next}
        ways={ways}
        wrong={wrong}
        label="Confirm"
        aside={
          <ButtonLink kind="quiet" href={next}>
            Not now
          </ButtonLink>
        }
      />
      <SsoLink provider={provider} next={next} confirm />
    </QuietPage>
  )
}
