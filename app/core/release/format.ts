import type { ServedLabel } from '#core/taxii/audience.ts'
import type { ReleasedPattern, ReleaseInput } from './release.ts'
import type { Sector } from './sectors.ts'

/** All that is known before the first pattern is. */
export type ReleaseHead = Omit<ReleaseInput, 'patterns'> &
  Readonly<{
    /** Whose variant this is: patterns for that sector, up to and including that label. */
    sector: Sector
    ceiling: ServedLabel
  }>

/** A file while it is written. Patterns come once each, in number order; a writer may note them. */
export type ReleaseWriter = Readonly<{
  /** What stands before the first pattern. */
  head: string
  add: (pattern: ReleasedPattern) => string
  /** What stands after the last, in pieces: it may be long. */
  end: () => Iterable<string>
}>

/**
 * A file of a release, made in one walk over its patterns without holding them. Pure: the same head
 * and the same patterns give the same bytes.
 */
export type ReleaseFormat = Readonly<{
  name: string
  mediaType: string
  begin: (head: ReleaseHead) => ReleaseWriter
}>
