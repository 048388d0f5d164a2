/**
 * What a reporter may allow, each on its own. Nothing is ticked beforehand, so silence is a no
 * (GDPR recital 32).
 */
export const consentPurposes = [
  'use_in_patterns',
  'share_with_partners',
  'share_with_police',
  'write_back',
] as const

export type ConsentPurpose = (typeof consentPurposes)[number]
export type Consents = Readonly<Record<ConsentPurpose, boolean>>

export function consentsFrom(given: readonly string[]): Consents {
  const allowed = new Set(given)
  return {
    use_in_patterns: allowed.has('use_in_patterns'),
    share_with_partners: allowed.has('share_with_partners'),
    share_with_police: allowed.has('share_with_police'),
    write_back: allowed.has('write_back'),
  }
}
