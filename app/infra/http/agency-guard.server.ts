import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Permission } from '#core/access/permissions.ts'
import { standingOf } from '#core/agreement/standing.ts'
import { type Sector, sectors } from '#core/release/sectors.ts'
import { type Clearance, readClearance } from '#core/taxii/audience.ts'
import { stopsAtOf } from '#infra/agreement/stops-at.server.ts'
import { refuse, seeOther } from './refusal.server.ts'
import { requireStaff, type StaffActor } from './staff-guard.server.ts'

export type AgencyMember = StaffActor & {
  agencyId: string
  agency: { name: string; sector: Sector }
  /** What the agency may see; null where its label is none that leaves by machine or file. */
  clearance: Clearance | null
}

/**
 * `requireStaff` for an agency's people: also answers whose they are. An agency that is not active
 * any more sees nothing, and one that has not accepted the agreement in force sees the agreement first.
 */
export async function requireAgencyMember(
  args: LoaderFunctionArgs,
  permission: Permission,
  /** The agreement itself, and what must be possible without it: revoking a key. */
  { beforeAgreeing = false }: { beforeAgreeing?: boolean } = {},
): Promise<AgencyMember> {
  const actor = await requireStaff(args, permission)
  const agency = await args.context.house.db.agency.findFirst({
    where: { id: actor.agencyId ?? undefined, status: 'active' },
  })
  const sector = sectors.find((one) => one === agency?.sector)
  if (!actor.agencyId || !agency || !sector) throw refuse(403, 'not_permitted')
  const { db, now } = args.context.house
  const standing = standingOf(await stopsAtOf(db, actor.agencyId), now())
  if (standing.state === 'needed' && !beforeAgreeing) throw seeOther('/agency/agreement')
  const clearance = readClearance(sector, agency.ceiling)
  return { ...actor, agencyId: actor.agencyId, agency: { name: agency.name, sector }, clearance }
}
