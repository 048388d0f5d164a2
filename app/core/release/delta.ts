import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { type Tombstone, tombstoneOf } from './tombstones.ts'
import { type Departed, seenBy } from './variant.ts'

export const deltaFormat = 'harborlight-delta/1'
export const deltaMediaType = 'application/x-ndjson'

/** From the state after one release to the state after another; `from` 0 is nothing at all. */
export type DeltaSpan = Readonly<{ from: number; to: number }>

/** Patterns to put in or to replace, and things to take out. */
export type DeltaCounts = Readonly<{ put: number; removed: number }>

/** The newest version of a pattern up to `to`, when it left, and (`before`) the newest up to `from`. */
export type Changed = Departed & Readonly<{ release: number }>

export const deltaName = ({ from, to }: DeltaSpan): string => `delta-${from}-${to}.ndjson`

/** The first line: what this is. Hashes are of the variant's manifests at both ends. */
export function deltaHead(
  { sector, ceiling }: Clearance,
  span: DeltaSpan,
  manifests: Readonly<{ from: string | null; to: string }>,
): string {
  const audience = { sector, tlp: ceiling }
  return `${canonicalJson({ format: deltaFormat, audience, ...span, manifests })}\n`
}

/**
 * What the readers of a clearance do about a pattern who have the state of `from`: put the newest
 * version in, take out what is revoked, withdrawn or no longer named, or nothing.
 */
export function deltaOf(
  clearance: Clearance,
  changed: Changed,
): { text: string; counts: DeltaCounts } {
  const seen = seenBy(clearance, changed)
  const { release } = changed
  // What came and went in between, they never had.
  if (!seen || (seen.payload.status === 'revoked' && !seen.before)) return nothing
  const tombstone = tombstoneOf(seen, release)
  const stands = seen.payload.status !== 'revoked'
  return {
    text: `${stands ? putLine(release, seen.payload) : ''}${tombstone ? removeLine(tombstone) : ''}`,
    counts: { put: stands ? 1 : 0, removed: tombstone ? 1 : 0 },
  }
}

const nothing = { text: '', counts: { put: 0, removed: 0 } } as const

const putLine = (release: number, pattern: Departed['payload']): string =>
  `${canonicalJson({ change: 'put', release, pattern })}\n`

const removeLine = (tombstone: Tombstone): string =>
  `${canonicalJson({ change: 'remove', ...tombstone })}\n`
