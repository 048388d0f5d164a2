import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf, stepUpMinutes } from '#core/access/permissions.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { stepUp } from '#operations/access/step-up.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { answerCode } from './code-answer.server.ts'
import { CodeField } from './code-field.tsx'
import { textOf } from './form-text.ts'
import { errorTitle } from './words.ts'

export const meta = () => [{ title: pageTitle('Confirm that it is you') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  const next = localPath(new URL(args.request.url).searchParams.get('next'))
  return { frame: frameOf(args), next: next ?? homeOf(actor.roles) }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireSession(args)
  const form = await readForm(args)
  const result = await stepUp(house, { id: actor.sessionId, code: textOf(form, 'code') })
  return answerCode(house, form, result)
}

export default function Confirm() {
  const { frame, next } = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()?.error
  return (
    <QuietPage frame={frame} title="Confirm that it is you">
      <ErrorSummary title={errorTitle} errors={error ? [{ href: '#code', text: error }] : []} />
      <p>The next step needs a fresh code. It then counts for {stepUpMinutes} minutes.</p>
      <form method="post" action="/staff/confirm" noValidate>
        <FormToken value={frame.formToken} />
        <input type="hidden" name="next" value={next} />
        <CodeField error={error} />
        <ButtonRow>
          <Button>Confirm</Button>
          <ButtonLink kind="quiet" href={next}>
            Not now
          </ButtonLink>
        </ButtonRow>
      </form>
    </QuietPage>
  )
}
