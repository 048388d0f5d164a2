import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { homeOf } from '#core/access/permissions.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from './form-text.ts'
import { errorTitle, signInNotices, signInReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('Sign in') }]

export async function loader(args: LoaderFunctionArgs) {
  const session = await readStaffSession(args.context.house, args.request)
  const query = new URL(args.request.url).searchParams
  const next = localPath(query.get('next'))
  if (session?.verdict === 'open') throw seeOther(next ?? homeOf(session.actor.roles))
  const notice = signInNotices[query.get('notice') ?? ''] ?? null
  return { frame: frameOf(args), next, notice }
}

export async function action(args: ActionFunctionArgs) {
  const { house, source } = args.context
  const form = await readForm(args)
  const email = textOf(form, 'email')
  const result = await signIn(house, { email, password: textOf(form, 'password'), source })
  if (!result.ok) {
    const status = result.reason === 'too_many_tries' ? 429 : 400
    return json({ reason: result.reason, email }, { status })
  }
  const next = localPath(textOf(form, 'next'))
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  throw seeOther(`/staff/second-factor${query}`, {
    'Set-Cookie': await setCookie(house.env, 'staff', result.token),
  })
}

export default function SignIn() {
  const { frame, next, notice } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const error = refused ? signInReasons[refused.reason] : undefined
  return (
    <QuietPage
      frame={frame}
      title="Sign in"
      below={
        <>
          For staff and partner agencies. <a href="/">To tell us something, start here.</a>
        </>
      }
    >
      <ErrorSummary title={errorTitle} errors={error ? [{ href: '#email', text: error }] : []} />
      {notice && !refused && <Callout live>{notice}</Callout>}
      <form method="post" action="/staff/sign-in" noValidate>
        <FormToken value={frame.formToken} />
        {next && <input type="hidden" name="next" value={next} />}
        <TextInput
          id="email"
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={refused?.email}
        />
        <TextInput
          id="password"
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <Button wide>Continue</Button>
      </form>
    </QuietPage>
  )
}
