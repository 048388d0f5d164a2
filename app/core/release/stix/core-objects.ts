import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import type { ReleasedPattern } from '../release.ts'
import { assertTimestamp, type Origin, type StixObject } from './object.ts'
import { campaign, indicator, relationship } from './pattern-objects.ts'
import type { SharedObjects } from './shared-objects.ts'
import { tlpMarkingId } from './tlp-marking.ts'

export function originOf(released: ReleasedPattern, shared: SharedObjects): Origin {
  return {
    createdBy: shared.author.id,
    created: assertTimestamp(released.created),
    modified: assertTimestamp(released.modified),
    marking: tlpMarkingId(released.payload.tlp),
    revoked: released.payload.status === 'revoked',
  }
}

/** What readers hold from the version before and this one does not name any more, in any role. */
export function droppedIndicators({ payload, before }: ReleasedPattern): PayloadIndicator[] {
  const named = new Set(payload.indicators.map(({ type, value }) => `${type}:${value}`))
  return (before?.indicators ?? []).filter(({ type, value }) => !named.has(`${type}:${value}`))
}

/** Tips come from people in a place; where the road leads has no relationship of its own. */
function placeRelation(role: PatternPayload['countries'][number]['role']): string {
  return role === 'reported_from' ? 'targets' : 'related-to'
}

/** What a pattern says of tactics and places. */
export function context(
  whole: StixObject,
  payload: PatternPayload,
  origin: Origin,
  shared: SharedObjects,
): StixObject[] {
  return [
    ...payload.tactics.map((code) => relationship('uses', whole, shared.tactic(code), origin)),
    ...payload.countries.map((place) =>
      relationship(placeRelation(place.role), whole, shared.place(place), origin, place.role),
    ),
  ]
}

/** What others refer to, so it stands before them. */
export function referredTo(payload: PatternPayload, shared: SharedObjects): StixObject[] {
  return [
    shared.marking(payload.tlp),
    ...payload.tactics.map(shared.tactic),
    ...payload.countries.map(shared.place),
  ]
}

/** A pattern in native types only. */
export function coreObjects(released: ReleasedPattern, shared: SharedObjects): StixObject[] {
  const { payload } = released
  const origin = originOf(released, shared)
  const whole = campaign(payload, origin)
  const gone = { ...origin, revoked: true }
  const indicators = [
    ...payload.indicators.map((one) => indicator(payload, one, origin)),
    ...droppedIndicators(released).map((one) => indicator(payload, one, gone)),
  ].flatMap((one) => one ?? [])
  return [
    ...referredTo(payload, shared),
    whole,
    ...indicators,
    ...indicators.map((one) =>
      relationship('indicates', one, whole, one.revoked === true ? gone : origin),
    ),
    ...context(whole, payload, origin, shared),
  ]
}
