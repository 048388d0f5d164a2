import type { ReleasedPattern } from '../release.ts'
import { type Told, tell } from './object.ts'
import { partsOf, type Sign } from './pattern-parts.ts'
import type { SharedObjects } from './shared-objects.ts'

/** A pattern in native types only. */
export function coreObjects(
  released: ReleasedPattern,
  shared: SharedObjects,
  release: string,
): Told[] {
  const { referredTo, campaign, named, dropped, context } = partsOf(released, shared, release)
  const signs = [...named, ...dropped].flatMap(({ object, patterns, indicates }: Sign) =>
    patterns.core === null
      ? []
      : [{ told: tell({ pattern: patterns.core, ...object }), indicates }],
  )
  return [
    ...referredTo,
    tell(campaign),
    ...signs.map(({ told }) => told),
    ...signs.map(({ indicates }) => indicates),
    ...context,
  ]
}
