import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Permission } from '#core/access/permissions.ts'
import { type Sector, sectors } from '#core/release/sectors.ts'
import { refuse } from './refusal.server.ts'
import { requireStaff, type StaffActor } from './staff-guard.server.ts'

export type AgencyMember = StaffActor & {
  agencyId: string
  agency: { name: string; sector: Sector }
}

/**
 * `requireStaff` for an agency's people: also answers whose they are. An agency that is not active
 * any more sees nothing.
 */
export async function requireAgencyMember(
  args: LoaderFunctionArgs,
  permission: Permission,
): Promise<AgencyMember> {
  const actor = await requireStaff(args, permission)
  const agency = await args.context.house.db.agency.findFirst({
    where: { id: actor.agencyId ?? undefined, status: 'active' },
  })
  const sector = sectors.find((one) => one === agency?.sector)
  if (!actor.agencyId || !agency || !sector) throw refuse(403, 'not_permitted')
  return { ...actor, agencyId: actor.agencyId, agency: { name: agency.name, sector } }
}
