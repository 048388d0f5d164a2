import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { endSessionsOf } from '#operations/access/end-sessions.server.ts'
import { idOf } from './id-of.ts'

/** Back to the person, after a fresh factor was asked for in between. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'people.manage')
  return seeOther(`/staff/people/${idOf(args)}`)
}

/** Ends every session of somebody, who may sign in again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const id = idOf(args)
  await readForm(args)
  const result = await endSessionsOf(args.context.house, actor, id)
  if (result.ok) return seeOther(`/staff/people/${id}?done=sessions`)
  if (result.reason === 'person_unknown') throw refuse(404, result.reason)
  return seeOther(`/staff/people/${id}?problem=${result.reason}`)
}
