import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import type { ReleasedPattern } from '../release.ts'
import { fullPattern } from './full-pattern.ts'
import { indicatorPattern } from './indicator-pattern.ts'
import { assertTimestamp, type Origin, type StixObject, type Told, tell } from './object.ts'
import { once } from './once.ts'
import { campaign, indicator, relationship } from './pattern-objects.ts'
import type { SharedObjects } from './shared-objects.ts'
import { tlpMarkingId } from './tlp-marking.ts'

/** An indicator as both flavours tell it, but for its pattern: null where a flavour has none. */
export type Sign = Readonly<{
  one: PayloadIndicator
  object: StixObject
  patterns: Readonly<{ core: string | null; full: string }>
  indicates: Told
}>

/** What a version is told with in both flavours. */
export type PatternParts = Readonly<{
  origin: Origin
  campaign: StixObject
  /** What others refer to, so it stands before them. */
  referredTo: readonly Told[]
  named: readonly Sign[]
  dropped: readonly Sign[]
  /** What it says of tactics and places. */
  context: readonly Told[]
}>

function originOf({ payload, created, modified }: ReleasedPattern, shared: SharedObjects): Origin {
  return {
    createdBy: shared.author.object.id,
    created: assertTimestamp(created),
    modified: assertTimestamp(modified),
    marking: tlpMarkingId(payload.tlp),
    revoked: payload.status === 'revoked',
  }
}

/** What readers hold from the version before and this one does not name any more, in any role. */
export function droppedIndicators({
  payload,
  before,
}: Pick<ReleasedPattern, 'payload' | 'before'>): PayloadIndicator[] {
  if (!before) return []
  const named = new Set(payload.indicators.map(({ type, value }) => `${type}:${value}`))
  return before.indicators.filter(({ type, value }) => !named.has(`${type}:${value}`))
}

/** Tips come from people in a place; where the road leads has no relationship of its own. */
function placeRelation(role: PatternPayload['countries'][number]['role']): string {
  return role === 'reported_from' ? 'targets' : 'related-to'
}

export const partsOf = once((released, shared): PatternParts => {
  const { payload } = released
  const { tlp, tactics, countries, indicators } = payload
  const origin = originOf(released, shared)
  const whole = campaign(payload, origin)
  const signOf =
    (of: Origin) =>
    (one: PayloadIndicator): Sign[] => {
      const full = fullPattern(one)
      if (full === null) return []
      const object = indicator(payload, one, of)
      const indicates = tell(relationship('indicates', object, whole, of))
      return [{ one, object, patterns: { core: indicatorPattern(one), full }, indicates }]
    }
  return {
    origin,
    campaign: whole,
    referredTo: [
      shared.marking(tlp),
      ...tactics.map(shared.tactic),
      ...countries.map(shared.place),
    ],
    named: indicators.flatMap(signOf(origin)),
    dropped: droppedIndicators(released).flatMap(signOf({ ...origin, revoked: true })),
    context: [
      ...tactics.map((code) => relationship('uses', whole, shared.tactic(code).object, origin)),
      ...countries.map((place) => {
        const { object } = shared.place(place)
        return relationship(placeRelation(place.role), whole, object, origin, place.role)
      }),
    ].map(tell),
  }
})
