import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { homeOf } from '#core/access/permissions.ts'
import { clearCookie, readCookie, setCookie } from '#infra/http/cookies.server.ts'
import { frameOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { finishSso } from '#operations/access/sso/finish-sso.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { QuietPage } from '#ui/staff/quiet-page.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { SsoRefused } from './refused.tsx'
import { ssoReasons } from './words.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle('Sign in') },
  // A redirect that another site began carries no SameSite=Strict cookie; a page of ours that goes on does.
  ...(data?.to ? [{ httpEquiv: 'refresh', content: `0;url=${data.to}` }] : []),
]

/** Where the identity provider sends people back to, with its answer in the address. */
export async function loader(args: LoaderFunctionArgs) {
  const { house, source } = args.context
  if (!house.sso) throw refuse(404, 'not_set_up')
  const token = await readCookie(house.env, 'sso', args.request)
  const { search } = new URL(args.request.url)
  const result = await finishSso(house, { token, search, source })
  const headers = new Headers({ 'Set-Cookie': await clearCookie(house.env, 'sso') })
  const frame = frameOf(args)
  if (!result.ok) {
    const status = statusOf[result.reason] ?? 403
    return json({ frame, to: null, reason: result.reason }, { status, headers })
  }
  headers.append('Set-Cookie', await setCookie(house.env, 'staff', result.token))
  return json({ frame, to: onwards(result), reason: null }, { headers })
}

const statusOf: Partial<Record<keyof typeof ssoReasons, number>> = {
  too_many_tries: 429,
  provider_down: 503,
  flow_lost: 400,
  answer_wrong: 400,
}

function onwards(entry: { open: boolean; next: string | null; roles: string[] }): string {
  if (entry.open) return entry.next ?? homeOf(entry.roles)
  return `/staff/second-factor${entry.next ? `?next=${encodeURIComponent(entry.next)}` : ''}`
}

export default function SsoReturn() {
  const { frame, to, reason } = useLoaderData<typeof loader>()
  if (reason) return <SsoRefused frame={frame} text={ssoReasons[reason]} />
  return (
    <QuietPage frame={frame} title="Welcome back">
      <p>The provider knows you. If this page stays, go on by hand.</p>
      <ButtonLink wide href={to ?? '/staff/sign-in'}>
        Go on
      </ButtonLink>
    </QuietPage>
  )
}
