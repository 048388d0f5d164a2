import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { markSeen } from '#operations/portal/mark-seen.server.ts'

/** Nothing to see here: whoever comes by its address is led to the portal's home. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAgencyMember(args, 'agency.view')
  return seeOther('/agency')
}

/** Marks all as seen. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const member = await requireAgencyMember(args, 'agency.view')
  await readForm(args)
  await markSeen(args.context.house, member.id)
  return seeOther('/agency?seen=all')
}
