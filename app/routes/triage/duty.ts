import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { longestDuty, setDuty } from '#operations/watch/set-duty.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

/** On duty for so many hours from now; 0 ends it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const hours = String((await readForm(args)).get('hours') ?? '')
  if (!/^\d{1,2}$/.test(hours) || Number(hours) > longestDuty) throw refuse(400, 'hours_malformed')
  await setDuty(args.context.house, actor, Number(hours))
  return seeOther('/triage')
}
