import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { attemptLimits } from '#core/access/attempt-limits.ts'
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
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { EnrolForm, type EnrolView } from './enrol-form.tsx'
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
  const view = await viewOf(args, offer)
  if (!view) return json({ view: null, problems: noProblems }, { status: 404 })
  const result = await enrolPerson(house, {
    token: tokenOf(args),
    offer,
    password: textOf(form, 'password'),
    passphrase: textOf(form, 'passphrase'),
    code: textOf(form, 'code'),
  })
  if (result.ok) {
    throw seeOther(homeOf(result.roles), {
      'Set-Cookie': await setCookie(house.env, 'staff', result.token),
    })
  }
  if (result.reason === 'not_yet_right') {
    return json({ view, problems: result.problems }, { status: 400 })
  }
  return json({ view: null, problems: noProblems }, { status: 404 })
}

/** What the page shows, or null where the link is no longer good. */
async function viewOf(
  args: LoaderFunctionArgs,
  sentBack: string | null,
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
