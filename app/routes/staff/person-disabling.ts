import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { disablePerson } from '#operations/access/disable-person.server.ts'
import { idOf } from './id-of.ts'

/** Back to the person, after a fresh code was asked for in between. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'people.manage')
  return seeOther(`/staff/people/${idOf(args)}`)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const id = idOf(args)
  await readForm(args)
  const result = await disablePerson(args.context.house, actor, id)
  if (result.ok) return seeOther(`/staff/people/${id}?done=disabled`)
  if (result.reason === 'person_unknown') throw refuse(404, result.reason)
  return seeOther(`/staff/people/${id}?problem=${result.reason}`)
}
