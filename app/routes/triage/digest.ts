import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readWish } from '#core/watch/digest.ts'
import { timeZones } from '#core/watch/time-zones.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { setDigest } from '#operations/watch/set-digest.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'queue.view')
  throw refuse(405, 'post_expected')
}

/** When the actor gets their daily digest, or that they want none. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const form = await readForm(args)
  const { house } = args.context
  const zones = [...timeZones(), house.calendar.timeZone]
  const wish = readWish(String(form.get('hour') ?? ''), String(form.get('zone') ?? ''), zones)
  if (wish === undefined) return seeOther('/staff/account?problem=digest#digest')
  await setDigest(house, actor, wish)
  return seeOther('/staff/account?done=digest')
}
