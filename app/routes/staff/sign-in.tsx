import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { relyingPartyOf } from '#core/access/passkey.ts'
import { homeOf } from '#core/access/permissions.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { signInByPasskey } from '#operations/access/sign-in-by-passkey.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf } from './form-text.ts'
import { PasskeyPart } from './passkey/passkey-part.tsx'
import { SsoLink } from './sso-link.tsx'
import { errorTitle, signInNotices, signInReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('Sign in') }]

export async function loader(args: LoaderFunctionArgs) {
  const session = await readStaffSession(args.context.house, args.request)
  const query = new URL(args.request.url).searchParams
  const next = localPath(query.get('next'))
  if (session?.verdict === 'open') throw seeOther(next ?? homeOf(session.actor.roles))
  const notice = signInNotices[query.get('notice') ?? ''] ?? null
  const passkeys = relyingPartyOf(args.context.house.env.PUBLIC_ORIGIN) !== null
  const provider = args.context.house.sso?.name ?? null
  const only = args.context.house.env.OIDC_ONLY === 'yes'
  return { frame: frameOf(args), next, notice, passkeys, provider, only }
}

export async function action(args: ActionFunctionArgs) {
  const { house, source } = args.context
  const form = await readForm(args)
  const next = localPath(textOf(form, 'next'))
  if (form.has('passkey')) {
    const answer = textOf(form, 'passkey')
    const opened = await signInByPasskey(house, { answer, source })
    if (!opened.ok) return refused(opened.reason, '')
    throw seeOther(next ?? homeOf(opened.roles), {
      'Set-Cookie': await setCookie(house.env, 'staff', opened.token),
    })
  }
  const email = textOf(form, 'email')
  const result = await signIn(house, { email, password: textOf(form, 'password'), source })
  if (!result.ok) return refused(result.reason, email)
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  throw seeOther(`/staff/second-factor${query}`, {
    'Set-Cookie': await setCookie(house.env, 'staff', result.token),
  })
}

const refused = (reason: keyof typeof signInReasons, email: string) =>
  json({ reason, email }, { status: reason === 'too_many_tries' ? 429 : 400 })

export default function SignIn() {
  const { frame, next, notice, passkeys, provider, only } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const error = wrong ? signInReasons[wrong.reason] : undefined
  const field = wrong?.reason === 'passkey_refused' ? '#passkey' : '#email'
  const hidden = (
    <>
      <FormToken value={frame.formToken} />
      {next && <input type="hidden" name="next" value={next} />}
    </>
  )
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
      <ErrorSummary title={errorTitle} errors={error ? [{ href: field, text: error }] : []} />
      {notice && !wrong && <Callout live>{notice}</Callout>}
      {only && provider && (
        <>
          <p>If {provider} knows you, this is your way in: your password does not work here.</p>
          <SsoLink provider={provider} next={next} />
        </>
      )}
      {passkeys && (
        <form method="post" action="/staff/sign-in" noValidate>
          {hidden}
          <PasskeyPart
            id="passkey"
            purpose="sign_in"
            label="Sign in with a passkey"
            or="or with your password"
            wide
          >
            <p>With your fingerprint, face or PIN: no password, no code.</p>
          </PasskeyPart>
        </form>
      )}
      <form method="post" action="/staff/sign-in" noValidate data-passkey-else="">
        {hidden}
        <TextInput
          id="email"
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
          spellCheck={false}
          value={wrong?.email}
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
      {!only && <SsoLink provider={provider} next={next} />}
    </QuietPage>
  )
}
