import type { ReleasedPattern, ReleaseInput } from '../release.ts'
import { type SharedObjects, sharedObjects } from './shared-objects.ts'

type Portal = ReleaseInput['portal']
const shares = new WeakMap<Portal, SharedObjects>()

export function sharedOf(portal: Portal): SharedObjects {
  const shared = shares.get(portal) ?? sharedObjects(portal)
  shares.set(portal, shared)
  return shared
}

/** What follows from a version of a pattern in a release, as `2026-W47/3`. */
type Follows<Made> = (released: ReleasedPattern, shared: SharedObjects, release: string) => Made

/**
 * The same function, which works a version out once while nobody asks for another: a version comes to
 * the files of all variants and to TAXII one after the other. More is not kept. A table of all that is
 * at hand would keep the garbage collector busier than the work that it saves.
 */
export function once<Made>(make: Follows<Made>): Follows<Made> {
  let last: Readonly<{ given: Parameters<Follows<Made>>; made: Made }> | null = null
  return (...given) => {
    if (last !== null && areSame(last.given, given)) return last.made
    const made = make(...given)
    last = { given, made }
    return made
  }
}

function areSame(
  [a, ...restOfA]: Parameters<Follows<unknown>>,
  [b, ...restOfB]: Parameters<Follows<unknown>>,
): boolean {
  return (
    a.payload === b.payload &&
    a.before === b.before &&
    a.created === b.created &&
    a.modified === b.modified &&
    restOfA[0] === restOfB[0] &&
    restOfA[1] === restOfB[1]
  )
}
