import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { caseNumberInPath } from '#core/case/number.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff, requireStaffQuietly } from '#infra/http/staff-guard.server.ts'
import { readLive } from '#operations/triage/claims/read-claims.server.ts'
import { notePresence, type Sign } from '#operations/triage/presence/note-presence.server.ts'
import { liveWords } from './live-words.ts'

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'queue.view')
  throw refuse(405, 'post_expected')
}

/**
 * A sign of life from an open page: renews the claim, and answers what has changed, in words. It
 * keeps no session awake, or a page that was left open would; only typing does.
 */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaffQuietly(args, 'queue.view')
  const form = await readForm(args)
  if (form.get('typed') === 'yes') await requireStaff(args, 'queue.view')
  const { house } = args.context
  const number = caseNumberInPath(args.params.number)
  if (number === undefined) throw refuse(404, 'case_unknown')
  const sign: Sign =
    form.get('left') === 'yes'
      ? { of: 'left' }
      : { of: 'beat', unsaved: form.get('unsaved') === 'yes' }
  const live = (await notePresence(house, actor, number, sign))
    ? await readLive(house, actor, number)
    : null
  if (!live) throw refuse(404, 'case_unknown')
  return json(liveWords(live, house.now()))
}
