import { may } from '#core/access/permissions.ts'
import { stopsAtOf } from '#infra/agreement/stops-at.server.ts'
import type { House } from '#infra/house.server.ts'
import type { StaffActor } from './staff-guard.server.ts'

/** One beside "Agreement" while a version waits for the agency's acceptance. */
export async function readAgreementCount(
  { db }: House,
  actor: Pick<StaffActor, 'id' | 'roles'>,
): Promise<{ agency_agreement?: number }> {
  if (!may(actor.roles, 'agency.keys')) return {}
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: { agencyId: true },
  })
  const waits = person?.agencyId && (await stopsAtOf(db, person.agencyId)) !== null
  return waits ? { agency_agreement: 1 } : {}
}
