import type { PatternPayload } from '#core/pattern/payload.ts'

/** A pattern version in a release. Times are RFC 3339 in UTC with milliseconds. */
export type ReleasedPattern = Readonly<{
  payload: PatternPayload
  /** When the pattern's first version was released; the same for all its versions. */
  created: string
  /** When this version was made. */
  modified: string
  /** The version that its readers hold; none where it is new to them. */
  before?: PatternPayload | null
  /** Taken back from these readers only: the pattern goes on without them. */
  withdrawn?: boolean
}>

/** All that the files of a release are made of. */
export type ReleaseInput = Readonly<{
  /** 1, 2, 3 … without a gap. */
  sequence: number
  /** ISO week. */
  week: string
  created: string
  /** `id` is any text that never changes and that no other portal has, as its first origin. */
  portal: Readonly<{ id: string; name: string; created: string; modified: string }>
  patterns: readonly ReleasedPattern[]
}>

/** Patterns in the one order that every file uses. */
export function inNumberOrder(patterns: readonly ReleasedPattern[]): ReleasedPattern[] {
  return [...patterns].sort((a, b) => a.payload.number - b.payload.number)
}

/** What stands above the patterns of a release. */
export function releaseInputOf(
  release: Readonly<{ number: number; week: string; createdAt: Date }>,
  portal: ReleaseInput['portal'],
): Omit<ReleaseInput, 'patterns'> {
  const { number, week, createdAt } = release
  return { sequence: number, week, created: createdAt.toISOString(), portal }
}
