import type { House } from '#infra/house.server.ts'
import { createAgency } from '#operations/access/create-agency.server.ts'

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
