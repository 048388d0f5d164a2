import type { PatternPayload } from '#core/pattern/payload.ts'
import type { ReleasedPattern } from '../release.ts'
import { campaignExtension, extensionId, indicatorExtension } from './extension.ts'
import { common, type Origin, type StixObject, stixId, type Told, tell } from './object.ts'
import { observable } from './observables.ts'
import { relationship, weekEnd, weekStart } from './pattern-objects.ts'
import { partsOf, type Sign } from './pattern-parts.ts'
import type { SharedObjects } from './shared-objects.ts'

/**
 * What the indicators rest on: the things themselves, seen in the weeks of the pattern. STIX wants a
 * number of sightings; how many there were stays a band, so it says one, which is true of each.
 */
function observed(
  payload: PatternPayload,
  things: readonly StixObject[],
  origin: Origin,
): StixObject[] {
  const refs = [...new Set(things.map(({ id }) => id))]
  if (refs.length === 0) return []
  return [
    {
      first_observed: weekStart(payload.first_seen),
      last_observed: weekEnd(payload.last_seen),
      number_observed: 1,
      object_refs: refs,
      ...common('observed-data', stixId('observed-data', payload.id), origin),
    },
  ]
}

/** A pattern with the published types for telephone numbers, wallets, accounts and transactions. */
export function fullObjects(
  released: ReleasedPattern,
  shared: SharedObjects,
  release: string,
): Told[] {
  const { payload } = released
  const parts = partsOf(released, shared, release)
  const { origin, named, dropped } = parts
  const signed = ({ one, object, patterns }: Sign): Told => {
    const extensions = { [extensionId]: indicatorExtension(payload, one, release) }
    return tell({ extensions, pattern: patterns.full, ...object })
  }
  const seen = named.map(({ one, object }) => ({ object, thing: observable(one, origin.marking) }))
  const data = observed(
    payload,
    seen.flatMap(({ thing }) => thing ?? []),
    origin,
  )
  return [
    ...parts.referredTo,
    tell({
      extensions: { [extensionId]: campaignExtension(payload, release) },
      ...parts.campaign,
    }),
    ...named.flatMap((sign, nth) => {
      const thing = seen[nth]?.thing ?? null
      return thing === null ? [signed(sign)] : [tell(thing), signed(sign)]
    }),
    ...dropped.map(signed),
    ...data.map(tell),
    ...[...named, ...dropped].map(({ indicates }) => indicates),
    ...data.flatMap((whole) =>
      seen.flatMap(({ object, thing }) =>
        thing === null ? [] : [tell(relationship('based-on', object, whole, origin))],
      ),
    ),
    ...parts.context,
  ]
}
