import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import { clearCookie, setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { confirmSecondFactor } from '#operations/access/confirm-second-factor.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { CodeField } from './code-field.tsx'
import { textOf } from './form-text.ts'
import { codeReasons, errorTitle } from './words.ts'

export const meta = () => [{ title: pageTitle('Second step') }]

export async function loader(args: LoaderFunctionArgs) {
  const session = await readStaffSession(args.context.house, args.request)
  if (!session || session.verdict === 'ended') throw seeOther('/staff/sign-in')
  const next = localPath(new URL(args.request.url).searchParams.get('next'))
  if (session.verdict === 'open') throw seeOther(next ?? homeOf(session.actor.roles))
  return { frame: frameOf(args), next }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const session = await readStaffSession(house, args.request)
  if (!session || session.verdict === 'ended') throw refuse(401, 'sign_in_needed')
  const form = await readForm(args)
  const result = await confirmSecondFactor(house, {
    id: session.actor.sessionId,
    code: textOf(form, 'code'),
  })
  if (result.ok) {
    throw seeOther(localPath(textOf(form, 'next')) ?? homeOf(result.roles), {
      'Set-Cookie': await setCookie(house.env, 'staff', result.token),
    })
  }
  if (result.reason === 'wrong_code' || result.reason === 'code_already_used') {
    return json({ reason: result.reason }, { status: 400 })
  }
  throw seeOther(`/staff/sign-in?notice=${result.reason}`, {
    'Set-Cookie': await clearCookie(house.env, 'staff'),
  })
}

export default function SecondFactor() {
  const { frame, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const error = refused ? codeReasons[refused.reason] : undefined
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
      <ErrorSummary title={errorTitle} errors={error ? [{ href: '#code', text: error }] : []} />
      <form method="post" action="/staff/second-factor" noValidate>
        <FormToken value={frame.formToken} />
        {next && <input type="hidden" name="next" value={next} />}
        <CodeField error={error} />
        <Button wide>Sign in</Button>
      </form>
    </QuietPage>
  )
}
