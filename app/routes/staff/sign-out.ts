import type { ActionFunctionArgs } from '@remix-run/node'
import { clearCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { readStaffSession } from '#infra/http/staff-guard.server.ts'
import { signOut } from '#operations/access/sign-out.server.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const session = await readStaffSession(house, args.request)
  if (!session) return seeOther('/staff/sign-in?notice=signed_out')
  await readForm(args)
  await signOut(house, session.actor)
  return seeOther('/staff/sign-in?notice=signed_out', {
    'Set-Cookie': await clearCookie(house.env, 'staff'),
  })
}
