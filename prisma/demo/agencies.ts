import type { House } from '#infra/house.server.ts'
import { createAgency } from '#operations/access/create-agency.server.ts'
import { acceptAgreement } from '#operations/agency/accept-agreement.server.ts'
import { readAgreement } from '#operations/agency/read-agreement.server.ts'

/** Partners that don't exist, under names that say so. */
export const demoAgencies = {
  police: { name: 'Northshore Police Cyber Unit (made up)', sector: 'police', country: 'TH' },
  bank: { name: 'Tidewater Bank Fraud Team (made up)', sector: 'finance', country: 'SG' },
} as const

export type AgencyKey = keyof typeof demoAgencies
export type AgencyIds = Record<AgencyKey, string>

export async function makeAgencies(house: House, adminId: string): Promise<AgencyIds> {
  const make = async (key: AgencyKey) => {
    const made = await createAgency(house, { id: adminId }, demoAgencies[key])
    if (!made.ok) throw new Error(`${demoAgencies[key].name}: ${made.reason}`)
    return made.agencyId
  }
  return { police: await make('police'), bank: await make('bank') }
}

/** An agency's person accepts the agreement for it, as on the page. */
export async function acceptNewest(
  house: House,
  member: { id: string; agencyId: string },
): Promise<void> {
  const agreement = await readAgreement(house, member.agencyId)
  if (!agreement) throw new Error('There is no agreement')
  const { number: version, sha256 } = agreement.newest
  const result = await acceptAgreement(house, member, { version, sha256 })
  if (!result.ok) throw new Error(`Not accepted: ${result.reason}`)
}
