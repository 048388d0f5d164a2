import type { Sector } from '#core/release/sectors.ts'

export type SharingConsent = { consentPartners: boolean; consentLaw: boolean }

/** Police need the consent for law enforcement, every other sector that for partners. */
export function mayReferTo(sector: Sector, tips: readonly SharingConsent[]): boolean {
  return tips.some((tip) => (sector === 'police' ? tip.consentLaw : tip.consentPartners))
}
