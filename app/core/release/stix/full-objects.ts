import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import type { ReleasedPattern } from '../release.ts'
import { context, droppedIndicators, originOf, referredTo } from './core-objects.ts'
import { campaignExtension, extensionId, indicatorExtension } from './extension.ts'
import { fullPattern } from './full-pattern.ts'
import { common, type Origin, type StixObject, stixId } from './object.ts'
import { observable } from './observables.ts'
import { campaign, indicator, relationship, weekEnd, weekStart } from './pattern-objects.ts'
import type { SharedObjects } from './shared-objects.ts'

type Part = Readonly<{ sign: StixObject; thing: StixObject | null }>

function partOf(
  payload: PatternPayload,
  one: PayloadIndicator,
  origin: Origin,
  release: string,
): Part[] {
  const sign = indicator(payload, one, origin, fullPattern(one))
  if (sign === null) return []
  const extensions = { [extensionId]: indicatorExtension(payload, one, release) }
  return [{ sign: { ...sign, extensions }, thing: observable(one, origin.marking) }]
}

/**
 * What the indicators rest on: the things themselves, seen in the weeks of the pattern. STIX wants a
 * number of sightings; how many there were stays a band, so it says one, which is true of each.
 */
function observed(payload: PatternPayload, things: readonly StixObject[], origin: Origin) {
  const refs = [...new Set(things.map(({ id }) => id))]
  if (refs.length === 0) return []
  return [
    {
      ...common('observed-data', stixId('observed-data', payload.id), origin),
      first_observed: weekStart(payload.first_seen),
      last_observed: weekEnd(payload.last_seen),
      number_observed: 1,
      object_refs: refs,
    },
  ]
}

/** A pattern with the published types for telephone numbers, wallets, accounts and transactions. */
export function fullObjects(
  released: ReleasedPattern,
  shared: SharedObjects,
  release: string,
): StixObject[] {
  const { payload } = released
  const origin = originOf(released, shared)
  const gone = { ...origin, revoked: true }
  const whole = {
    ...campaign(payload, origin),
    extensions: { [extensionId]: campaignExtension(payload, release) },
  }
  const named = payload.indicators.flatMap((one) => partOf(payload, one, origin, release))
  const dropped = droppedIndicators(released).flatMap((one) => partOf(payload, one, gone, release))
  const data = observed(
    payload,
    named.flatMap(({ thing }) => thing ?? []),
    origin,
  )
  return [
    ...referredTo(payload, shared),
    whole,
    ...named.flatMap(({ sign, thing }) => [...(thing === null ? [] : [thing]), sign]),
    ...dropped.map(({ sign }) => sign),
    ...data,
    ...named.map(({ sign }) => relationship('indicates', sign, whole, origin)),
    ...dropped.map(({ sign }) => relationship('indicates', sign, whole, gone)),
    ...data.flatMap((seen) =>
      named
        .filter(({ thing }) => thing !== null)
        .map(({ sign }) => relationship('based-on', sign, seen, origin)),
    ),
    ...context(whole, payload, origin, shared),
  ]
}
