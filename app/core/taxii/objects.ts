import type { ReleasedPattern, ReleaseInput } from '#core/release/release.ts'
import { coreFlavour } from '#core/release/stix/bundle.ts'
import type { StixObject, Told } from '#core/release/stix/object.ts'
import { sharedOf } from '#core/release/stix/once.ts'
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

type Head = Omit<ReleaseInput, 'patterns'>

/** Objects while patterns go by, each once. */
export type ObjectCollector = Readonly<{
  add: (pattern: ReleasedPattern) => void
  /** Those since the last time, with those that others refer to first. */
  take: () => TaxiiObject[]
}>

/**
 * The release's `report` stays out: it names every object of the release, also those that a reader
 * may not see.
 */
export function collectObjects({ portal, week, sequence }: Head): ObjectCollector {
  const ofPortal = sharedOf(portal)
  const first = [ofPortal.marking('clear'), ofPortal.author]
  let objects = new Map<string, TaxiiObject>()
  const put = ({ object, text }: Told, audience: Audience) => {
    if (!objects.has(object.id)) objects.set(object.id, stored(object, text, audience))
  }
  return {
    add: (pattern) => {
      const audience = audienceOf(pattern.payload)
      for (const told of first) put(told, everybody)
      for (const told of coreFlavour.objectsOf(pattern, ofPortal, `${week}/${sequence}`))
        put(told, shared.has(told.object.type) ? everybody : audience)
    },
    take: () => {
      const taken = [...objects.values()].sort((a, b) => placeOf(a) - placeOf(b))
      objects = new Map()
      return taken
    },
  }
}

/** The objects of a release, each once, those that others refer to first. */
export function taxiiObjects({ patterns, ...head }: ReleaseInput): TaxiiObject[] {
  const collector = collectObjects(head)
  for (const pattern of patterns) collector.add(pattern)
  return collector.take()
}

/** Before all others, in this order; relationships come last. */
const firstTypes = ['marking-definition', 'extension-definition', 'identity', 'attack-pattern']

function placeOf({ type }: TaxiiObject): number {
  if (type === 'relationship') return firstTypes.length + 2
  const at = firstTypes.indexOf(type)
  if (at !== -1) return at
  return firstTypes.length + (shared.has(type) ? 0 : 1)
}

function stored(object: StixObject, json: string, { sectors, tlp }: Audience): TaxiiObject {
  const { id, type } = object
  const version = object.modified ?? object.created
  // STIX 2.1, section 3.6: all that we make are versioned or at least dated.
  if (typeof version !== 'string') throw new Error(`${type} without a version`)
  return { sectors, tlp, id, type, version, json }
}
