import { type Sector, sectors } from '#core/release/sectors.ts'
import { isCountry } from '#core/tip/country.ts'

export type AgencyReason = 'name_missing' | 'name_too_long' | 'sector_unknown' | 'country_unknown'
export type NewAgency = { name: string; sector: Sector; country: string }

const longestName = 120

/** Reads a partner organisation as typed; the first thing that is wrong is the answer. */
export function readAgency(given: {
  name: string
  sector: string
  country: string
}): { ok: true; agency: NewAgency } | { ok: false; reason: AgencyReason } {
  const name = given.name.normalize('NFC').replace(/\s+/g, ' ').trim()
  const sector = sectors.find((known) => known === given.sector)
  const country = given.country.toUpperCase()
  if (name === '') return { ok: false, reason: 'name_missing' }
  if ([...name].length > longestName) return { ok: false, reason: 'name_too_long' }
  if (!sector) return { ok: false, reason: 'sector_unknown' }
  if (!isCountry(country)) return { ok: false, reason: 'country_unknown' }
  return { ok: true, agency: { name, sector, country } }
}
