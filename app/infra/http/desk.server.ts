import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Desk, Frame } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import { readActionCounts } from './desk-actions.server.ts'
import { readAgreementCount } from './desk-agreement.server.ts'
import { readCare } from './desk-care.server.ts'
import { readCustodyCounts } from './desk-custody.server.ts'
import { readPeopleCounts } from './desk-people.server.ts'
import { readUrgentCounts } from './desk-urgent.server.ts'
import { readWatch } from './desk-watch.server.ts'
import { issueFormToken } from './form-token.server.ts'
import type { StaffActor } from './staff-guard.server.ts'
import { readTheme } from './theme.server.ts'

/** What `<Desk>` and `<AgencyDesk>` show around a page: call after the guard, return as `desk`. */
export async function deskOf(
  { request, context }: LoaderFunctionArgs,
  actor: Pick<StaffActor, 'id' | 'callSign' | 'roles'>,
  counts: Desk['counts'] = {},
): Promise<Desk> {
  const url = new URL(request.url)
  url.searchParams.delete('_data')
  return {
    callSign: actor.callSign,
    roles: actor.roles,
    formToken: issueFormToken(context.house),
    theme: await readTheme(request),
    demo: context.house.env.mode === 'demo',
    here: url.pathname + url.search,
    now: context.house.now().toISOString(),
    counts: {
      ...(await readCustodyCounts(context.house, actor)),
      ...(await readPeopleCounts(context.house, actor)),
      ...(await readAgreementCount(context.house, actor)),
      ...(await readActionCounts(context.house, actor)),
      ...(await readUrgentCounts(context.house, actor)),
      ...counts,
    },
    watch: await readWatch(context.house, actor),
    care: may(actor.roles, 'case.work') ? await readCare(context.house, actor.id) : null,
  }
}

/** The same for `<QuietPage>`, where nobody is signed in yet. */
export function frameOf({ context }: LoaderFunctionArgs): Frame {
  return { formToken: issueFormToken(context.house), demo: context.house.env.mode === 'demo' }
}
