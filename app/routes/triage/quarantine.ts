import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { liftQuarantine } from '#operations/triage/lift-quarantine.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

/** Lets the chosen cases into the queue. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const chosen = (await readForm(args)).getAll('case').map(String)
  if (chosen.some((text) => !/^[1-9]\d{0,11}$/.test(text))) throw refuse(400, 'case_unknown')
  const lifted = await liftQuarantine(args.context.house, actor, chosen.map(Number))
  return seeOther(`/triage?view=quarantine&lifted=${lifted}`)
}
