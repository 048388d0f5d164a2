import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { setRoles } from '#operations/access/set-roles.server.ts'
import { textsOf } from './form-text.ts'
import { idOf } from './id-of.ts'
import { requestPath } from './requests/path.ts'

/** Back to the person, after a fresh code was asked for in between. */
export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'people.manage')
  return seeOther(`/staff/people/${idOf(args)}`)
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const id = idOf(args)
  const roles = textsOf(await readForm(args), 'roles')
  const result = await setRoles(args.context.house, actor, id, roles)
  if (result.ok) {
    return seeOther(
      result.done ? `/staff/people/${id}?done=roles` : requestPath(result.requestId, 'asked'),
    )
  }
  if (result.reason === 'leaves_work') {
    const keep = new URLSearchParams(roles.map((role) => ['keep', role]))
    return seeOther(`/staff/people/${id}/disabling?${keep}`)
  }
  if (result.reason === 'person_unknown') throw refuse(404, result.reason)
  return seeOther(`/staff/people/${id}?problem=${result.reason}`)
}
