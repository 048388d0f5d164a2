import type { PatternPayload } from '#core/pattern/payload.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import {
  audienceOf,
  type Clearance,
  readClearance,
  sectorBit,
  servedLabels,
  tlpRank,
} from '#core/taxii/audience.ts'
import type { ReleasedPattern } from './release.ts'
import { sectors } from './sectors.ts'

/** Every clearance that there can be: as many variants has a release at most. */
export const clearances: readonly Clearance[] = sectors.flatMap((sector) =>
  servedLabels.map((ceiling) => ({ sector, ceiling })),
)

/** `finance-amber-strict`: the variant's folder, and how records name it. */
export function variantName({ sector, ceiling }: Clearance): string {
  return `${sector}-${ceiling.replace('+', '-')}`
}

/** Null for a name that no variant has. */
export function readVariantName(name: string): Clearance | null {
  const [sector = '', ...label] = name.split('-')
  return readClearance(sector, label.join('+'))
}

/** Whether a version of a pattern is for the readers of a clearance. */
export function isFor(
  { sector, ceiling }: Clearance,
  payload: Pick<PatternPayload, 'sectors' | 'tlp'>,
): boolean {
  const { sectors: named, tlp } = audienceOf(payload)
  return (named & sectorBit(sector)) !== 0 && tlp <= tlpRank(ceiling)
}

/** A version as it leaves the house, with the one that left before it. Times as of `ReleasedPattern`. */
export type Departed = Readonly<{
  payload: PatternPayload
  created: string
  modified: string
  before: PatternPayload | null
}>

/**
 * What the readers of a clearance get of a version: the version, or nothing, or that it was withdrawn
 * from them. Who held the version before and may not see this one gets it taken back as any other
 * revocation, which says nothing of the new one: all else would leave them a pattern that stands.
 */
export function seenBy(clearance: Clearance, departed: Departed): ReleasedPattern | null {
  const { payload, created, modified, before } = departed
  const held = before !== null && before.status !== 'revoked' && isFor(clearance, before)
  if (isFor(clearance, payload)) return { payload, created, modified, before: held ? before : null }
  if (!held) return null
  return { payload: revokePayload(before, 'other'), created, modified, before, withdrawn: true }
}
