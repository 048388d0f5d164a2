import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { attemptLimits } from '#core/access/attempt-limits.ts'
import { relyingPartyOf } from '#core/access/passkey.ts'
import { homeOf } from '#core/access/permissions.ts'
import { readableSecret } from '#core/access/totp.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { qrPicture } from '#infra/http/qr-picture.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { type EnrolProblem, enrolPerson } from '#operations/access/enrol-person.server.ts'
import { readInvitation } from '#operations/access/read-invitation.server.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { EnrolForm, type EnrolView } from './enrol-form.tsx'
import { RecoveryCodes } from './factors/recovery-codes.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Your invitation') }]

const noProblems: EnrolProblem[] = []

export async function loader(args: LoaderFunctionArgs) {
  return { frame: frameOf(args), view: await viewOf(args, null) }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const form = await readForm(args)
  const offer = textOf(form, 'offer')
  const passkey = textOf(form, 'passkey')
  const view = await viewOf(args, offer, passkey)
  if (!view) return json({ view: null, problems: noProblems, codes: null }, { status: 404 })
  const result = await enrolPerson(house, {
    token: tokenOf(args),
    offer,
    password: textOf(form, 'password'),
    passphrase: textOf(form, 'passphrase'),
    code: textOf(form, 'code'),
    passkey,
  })
  if (result.ok) {
    const headers = { 'Set-Cookie': await setCookie(house.env, 'staff', result.token) }
    const home = homeOf(result.roles)
    if (result.recoveryCodes.length === 0) throw seeOther(home, headers)
    const codes = { list: result.recoveryCodes, home }
    return json({ view, problems: noProblems, codes }, { headers })
  }
  if (result.reason === 'not_yet_right') {
    const { problems } = result
    // A passkey that was refused is made anew; any other answer stays in the form.
    const kept = problems.some(({ field }) => field === 'passkey') ? { ...view, passkey: '' } : view
    return json({ view: kept, problems, codes: null }, { status: 400 })
  }
  return json({ view: null, problems: noProblems, codes: null }, { status: 404 })
}

/** What the page shows, or null where the link is no longer good. */
async function viewOf(
  args: LoaderFunctionArgs,
  sentBack: string | null,
  passkey = '',
): Promise<EnrolView | null> {
  const { house, source } = args.context
  const { limit, minutes } = attemptLimits.invitationFromSource
  if (!(await withinLimit(house, `invitation|${source}`, limit, minutes))) {
    throw refuse(429, 'too_many_tries')
  }
  const read = await readInvitation(house, tokenOf(args), sentBack)
  if (!read.ok) return null
  const { offer, callSign, roles, email, needsPassphrase } = read.invitation
  return {
    callSign,
    email,
    roles,
    needsPassphrase,
    offer: offer.sealed,
    secret: readableSecret(offer.base32),
    qr: qrPicture(offer.uri),
    passkeysFor: relyingPartyOf(house.env.PUBLIC_ORIGIN) === null ? null : tokenOf(args),
    passkey,
  }
}

function tokenOf({ params }: LoaderFunctionArgs): string {
  const token = params.token ?? ''
  if (!/^[\w-]{43}$/.test(token)) throw refuse(404, 'invitation_unknown')
  return token
}

export default function Enrol() {
  const { frame, view } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const shown = sent ? sent.view : view
  if (sent?.codes) {
    return (
      <QuietPage frame={frame} title="You are in. Keep these codes">
        <RecoveryCodes codes={sent.codes.list} formToken={frame.formToken} />
        <ButtonRow>
          <ButtonLink href={sent.codes.home}>I have kept them: start</ButtonLink>
        </ButtonRow>
      </QuietPage>
    )
  }
  if (!shown) {
    return (
      <QuietPage frame={frame} title="This link is no longer good">
        <p>It was used already, or it ran out. Ask an administrator for a new one.</p>
        <p>
          If you have an account, <a href="/staff/sign-in">sign in</a>.
        </p>
      </QuietPage>
    )
  }
  return (
    <QuietPage frame={frame} title={`Welcome, ${shown.callSign}`}>
      <EnrolForm frame={frame} view={shown} problems={sent?.problems ?? []} />
    </QuietPage>
  )
}
