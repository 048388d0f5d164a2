import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireFreshSession, requireSession } from '#infra/http/staff-guard.server.ts'
import { removeAuthenticator } from '#operations/access/remove-authenticator.server.ts'

const page = '/staff/account/authenticator'

/** Back to the app's page, after a fresh factor was asked for in between. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSession(args)
  return seeOther(page)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  await readForm(args)
  const result = await removeAuthenticator(args.context.house, actor)
  // Its page says why it stays.
  return seeOther(result.ok ? '/staff/account?done=app_removed' : page)
}
