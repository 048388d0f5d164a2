import { isCountry } from '#core/tip/country.ts'
import type { CountBand } from '../bands.ts'
import type { CountryRole } from '../payload.ts'
import { type ConsentingTip, mayFeedPatterns } from './consent.ts'
import { groupsAtLeastK } from './k-anonymity.ts'

/** A region is named only where this many tips name it, however low k is set. */
export const leastForRegion = 5

export type TipPlace = Readonly<{
  role: CountryRole
  /** ISO 3166-1 alpha-2. */
  country: string
  /** ISO 3166-2, or null when only the country is known. */
  region: string | null
}>

/** `count` is for the reviewer only. */
export type CoarsePlace = TipPlace & Readonly<{ tips: CountBand; count: number }>

const keyOf = ({ role, country, region }: TipPlace): string => `${role} ${country} ${region ?? ''}`

function placeOf(key: string): TipPlace {
  const [role = '', country = '', region = ''] = key.split(' ')
  return { role: role as CountryRole, country, region: region === '' ? null : region }
}

function isPlace({ country, region }: TipPlace): boolean {
  return isCountry(country) && (region === null || /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(region))
}

/** Countries that at least `k` tips share, and regions that at least `k`, and never fewer than 5. */
export function coarsePlaces(
  tips: readonly (ConsentingTip & { places: readonly TipPlace[] })[],
  k: number,
): { kept: CoarsePlace[]; dropped: (TipPlace & { count: number })[] } {
  const members = tips.filter(mayFeedPatterns).map(({ tipId, places }) => ({
    tipId,
    places: places.filter(isPlace),
  }))
  const levels = [
    groupsAtLeastK(
      members.map(({ tipId, places }) => ({
        tipId,
        keys: places.map((place) => keyOf({ ...place, region: null })),
      })),
      k,
    ),
    groupsAtLeastK(
      members.map(({ tipId, places }) => ({
        tipId,
        keys: places.filter(({ region }) => region !== null).map(keyOf),
      })),
      Math.max(k, leastForRegion),
    ),
  ]
  return {
    kept: levels.flatMap(({ kept }) =>
      kept.map(({ key, tips: band, count }) => ({ ...placeOf(key), tips: band, count })),
    ),
    dropped: levels.flatMap(({ dropped }) =>
      dropped.map(({ key, count }) => ({ ...placeOf(key), count })),
    ),
  }
}
