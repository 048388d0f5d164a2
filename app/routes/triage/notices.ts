import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { markNoticesSeen } from '#operations/watch/mark-notices-seen.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

/** The reader's notices are seen, up to the page that showed them. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const form = await readForm(args)
  const upTo = new Date(String(form.get('up_to') ?? ''))
  if (Number.isNaN(upTo.getTime())) throw refuse(400, 'form_malformed')
  await markNoticesSeen(args.context.house, actor, upTo)
  return seeOther(localPath(String(form.get('next') ?? '')) ?? '/triage')
}
