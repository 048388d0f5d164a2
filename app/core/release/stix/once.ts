import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { ReleasedPattern, ReleaseInput } from '../release.ts'
import type { StixObject } from './object.ts'
import { type SharedObjects, sharedObjects } from './shared-objects.ts'

/*
 * A release has many variants, and most patterns are in most of them with the same objects. What
 * follows from a thing is kept for as long as somebody holds the thing, and no longer.
 */

const texts = new WeakMap<StixObject, string>()

/** The object as canonical JSON. */
export function objectText(object: StixObject): string {
  const text = texts.get(object) ?? canonicalJson(object)
  texts.set(object, text)
  return text
}

type Portal = ReleaseInput['portal']
const shares = new WeakMap<Portal, SharedObjects>()

export function sharedOf(portal: Portal): SharedObjects {
  const shared = shares.get(portal) ?? sharedObjects(portal)
  shares.set(portal, shared)
  return shared
}

type ObjectsOf = (
  released: ReleasedPattern,
  shared: SharedObjects,
  release: string,
) => readonly StixObject[]
type Told = Readonly<{
  released: ReleasedPattern
  shared: SharedObjects
  release: string
  objects: readonly StixObject[]
}>

/** The same function, which works a version out once while its payload is at hand. */
export function once(objectsOf: ObjectsOf): ObjectsOf {
  const told = new WeakMap<PatternPayload, Told>()
  return (released, shared, release) => {
    const last = told.get(released.payload)
    const same = last?.shared === shared && last.release === release
    if (same && sameVersion(last.released, released)) return last.objects
    const objects = objectsOf(released, shared, release)
    told.set(released.payload, { released, shared, release, objects })
    return objects
  }
}

function sameVersion(a: ReleasedPattern, b: ReleasedPattern): boolean {
  return a.created === b.created && a.modified === b.modified && a.before === b.before
}
