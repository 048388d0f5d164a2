import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireFreshSession, requireSession } from '#infra/http/staff-guard.server.ts'
import { removePasskey } from '#operations/access/remove-passkey.server.ts'
import { idOf } from '../id-of.ts'

const list = '/staff/account/passkeys'

/** Back to the passkey, after a fresh factor was asked for in between. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSession(args)
  return seeOther(`${list}/${idOf(args)}`)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireFreshSession(args)
  const id = idOf(args)
  await readForm(args)
  const result = await removePasskey(args.context.house, actor, id)
  if (result.ok) return seeOther(`${list}?done=removed`)
  if (result.reason === 'passkey_unknown') throw refuse(404, result.reason)
  // Its page says why it stays.
  return seeOther(`${list}/${id}`)
}
