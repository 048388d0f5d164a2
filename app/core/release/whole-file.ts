import type { ReleaseFormat, ReleaseHead } from './format.ts'
import { inNumberOrder, type ReleasedPattern, type ReleaseInput } from './release.ts'

/** A whole file at once: for previews, samples and tests. The cut writes piece by piece. */
export function wholeFile(
  format: ReleaseFormat,
  head: ReleaseHead,
  patterns: readonly ReleasedPattern[],
): string {
  const writer = format.begin(head)
  const pieces = inNumberOrder(patterns).map(writer.add)
  return [writer.head, ...pieces, ...writer.end()].join('')
}

/** The same for a release that is for nobody in particular. */
export function wholeRelease(format: ReleaseFormat, release: ReleaseInput): string {
  const { patterns, ...head } = release
  return wholeFile(format, { ...head, sector: 'police', ceiling: 'amber+strict' }, patterns)
}
