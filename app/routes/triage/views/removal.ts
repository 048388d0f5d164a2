import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { removeView } from '#operations/triage/views/remove-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'queue.view')
  throw refuse(405, 'post_expected')
}

/** Deletes a view of one's own. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  await readForm(args)
  await removeView(args.context.house, actor, args.params.id ?? '')
  return seeOther('/triage/views')
}
