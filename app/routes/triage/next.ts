import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

const answers = { at_limit: 'limit', nothing_waits: 'none', only_skipped: 'skipped' } as const

/** Takes the free case that stands first, and goes there. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  await readForm(args)
  const next = await claimNextCase(args.context.house, actor)
  if (next.ok) return seeOther(`/triage/cases/${next.number}`)
  return seeOther(`/triage?next=${answers[next.reason]}`)
}
