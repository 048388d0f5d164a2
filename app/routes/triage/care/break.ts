import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localPath } from '#core/access/local-path.ts'
import { readBreak } from '#core/care/breaks.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { endBreak, takeBreak } from '#operations/care/take-break.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'case.work')
  throw refuse(405, 'post_expected')
}

/** A break of so many minutes from now; 0 ends it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  const form = await readForm(args)
  const { house } = args.context
  const typed = String(form.get('minutes') ?? '')
  if (typed === '0') {
    await endBreak(house, actor)
    return seeOther(localPath(String(form.get('next') ?? '')) ?? '/triage/care')
  }
  const minutes = readBreak(typed)
  if (minutes === undefined) throw refuse(400, 'minutes_malformed')
  const { givenBack } = await takeBreak(house, actor, {
    minutes,
    giveBack: form.get('held') === 'give',
  })
  return seeOther(`/triage/care?done=break&given=${givenBack}#break`)
}
