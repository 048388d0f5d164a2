import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import { stixBundle } from '#core/release/stix/bundle.ts'
import type { StixObject } from '#core/release/stix/object.ts'
import { type Audience, audienceOf, everybody } from './audience.ts'

/** One version of one object as it is stored and sent: `json` is its bytes, ready. */
export type TaxiiObject = Audience &
  Readonly<{ id: string; type: string; version: string; json: string }>

/** TAXII 2.1, section 3.7: what an envelope holds here. */
export const stixMediaType = 'application/stix+json;version=2.1'
export const specVersion = '2.1'

/** Objects that say nothing of a pattern: who publishes, what a label means, a place, a tactic. */
const shared: ReadonlySet<string> = new Set([
  'identity',
  'marking-definition',
  'attack-pattern',
  'location',
  'extension-definition',
])

/**
 * The objects of a release, each once, those that others refer to first. The release's `report`
 * stays out: it names every object of the release, also those that a reader may not see.
 */
export function taxiiObjects(release: ReleaseInput): TaxiiObject[] {
  const objects = new Map<string, TaxiiObject>()
  for (const pattern of release.patterns) {
    const audience = audienceOf(pattern.payload)
    for (const object of stixBundle({ ...release, patterns: [pattern] }).objects) {
      if (object.type === 'report' || objects.has(object.id)) continue
      objects.set(object.id, stored(object, shared.has(object.type) ? everybody : audience))
    }
  }
  return [...objects.values()].sort((a, b) => placeOf(a) - placeOf(b))
}

/** Before all others, in this order; relationships come last. */
const firstTypes = ['marking-definition', 'extension-definition', 'identity', 'attack-pattern']

function placeOf({ type }: TaxiiObject): number {
  if (type === 'relationship') return firstTypes.length + 2
  const at = firstTypes.indexOf(type)
  if (at !== -1) return at
  return firstTypes.length + (shared.has(type) ? 0 : 1)
}

function stored(object: StixObject, audience: Audience): TaxiiObject {
  const version = object.modified ?? object.created
  // STIX 2.1, section 3.6: all that we make are versioned or at least dated.
  if (typeof version !== 'string') throw new Error(`${object.type} without a version`)
  return { ...audience, id: object.id, type: object.type, version, json: canonicalJson(object) }
}
