import { sectors } from '#core/release/sectors.ts'
import { sectorNames } from './words.ts'

const countries = new Intl.DisplayNames('en', { type: 'region' })

export function sectorName(key: string): string {
  const sector = sectors.find((known) => known === key)
  return sector ? sectorNames[sector] : key
}

/** A country's English name. */
export function countryName(code: string): string {
  return countries.of(code) ?? code
}
