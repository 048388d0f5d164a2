import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localPath } from '#core/access/local-path.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { startSso } from '#operations/access/sso/start-sso.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { SsoRefused } from './refused.tsx'
import { ssoReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('Sign in') }]

/**
 * To the identity provider, to sign in or, in an open session, to confirm who one is. A link, not a
 * form: a page's policy would stop a form that is sent on to another site.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { house, source } = args.context
  const query = new URL(args.request.url).searchParams
  const next = localPath(query.get('next'))
  const session = await readStaffSession(house, args.request)
  const confirms = query.get('confirm') === 'yes' && session?.verdict === 'open'
  const sessionId = confirms ? session.actor.sessionId : null
  const started = await startSso(house, { next, sessionId, source })
  if (started.ok) {
    throw seeOther(started.address, {
      'Set-Cookie': await setCookie(house.env, 'sso', started.token),
    })
  }
  if (started.reason === 'not_set_up') throw refuse(404, started.reason)
  const status = started.reason === 'too_many_tries' ? 429 : 503
  return json({ frame: frameOf(args), reason: started.reason }, { status })
}

export default function SsoStart() {
  const { frame, reason } = useLoaderData<typeof loader>()
  return <SsoRefused frame={frame} text={ssoReasons[reason]} />
}
