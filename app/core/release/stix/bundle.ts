import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { tacticsRevised } from '#core/pattern/tactics.ts'
import type { ReleasedPattern, ReleaseInput } from '../release.ts'
import { assertTimestamp, common, type Origin, type StixObject, stixId } from './object.ts'
import {
  attackPattern,
  campaign,
  indicator,
  location,
  placeName,
  relationship,
} from './pattern-objects.ts'
import { strictestTlp, tlpMarking, tlpMarkingId } from './tlp-marking.ts'

export type StixBundle = Readonly<{
  type: 'bundle'
  id: string
  objects: readonly StixObject[]
}>

type Shared = Readonly<{
  tactics: ReadonlyMap<string, StixObject>
  places: ReadonlyMap<string, StixObject>
}>

const clear = tlpMarkingId('clear')

function portalIdentity({ portal }: ReleaseInput): StixObject {
  return {
    type: 'identity',
    spec_version: '2.1',
    id: stixId('identity', portal.id),
    created: assertTimestamp(portal.created),
    modified: assertTimestamp(portal.modified),
    object_marking_refs: [clear],
    name: portal.name,
    identity_class: 'organization',
  }
}

/** Tactics and places are the same objects in every release, so they carry fixed times. */
function sharedObjects({ patterns, portal }: ReleaseInput, createdBy: string): Shared {
  const payloads = patterns.map(({ payload }) => payload)
  const ofPortal: Origin = {
    createdBy,
    created: portal.created,
    modified: portal.created,
    marking: clear,
  }
  const ofTactics: Origin = { ...ofPortal, ...tacticsRevised }
  return {
    tactics: new Map(
      payloads
        .flatMap(({ tactics }) => tactics)
        .map((code) => [code, attackPattern(code, ofTactics)]),
    ),
    places: new Map(
      payloads
        .flatMap(({ countries }) => countries)
        .map((place) => [placeName(place), location(place, ofPortal)]),
    ),
  }
}

/** Tips come from people in a place; where the road leads has no relationship of its own. */
function placeRelation(role: PatternPayload['countries'][number]['role']): string {
  return role === 'reported_from' ? 'targets' : 'related-to'
}

function objectsOf(released: ReleasedPattern, createdBy: string, shared: Shared): StixObject[] {
  const { payload } = released
  const origin: Origin = {
    createdBy,
    created: assertTimestamp(released.created),
    modified: assertTimestamp(released.modified),
    marking: tlpMarkingId(payload.tlp),
    revoked: payload.status === 'revoked',
  }
  const whole = campaign(payload, origin)
  const indicators = payload.indicators.flatMap((one) => indicator(payload, one, origin) ?? [])
  return [
    whole,
    ...indicators,
    ...indicators.map((one) => relationship('indicates', one, whole, origin)),
    ...payload.tactics.flatMap((code) => {
      const tactic = shared.tactics.get(code)
      return tactic === undefined ? [] : [relationship('uses', whole, tactic, origin)]
    }),
    ...payload.countries.flatMap((place) => {
      const target = shared.places.get(placeName(place))
      if (target === undefined) return []
      return [relationship(placeRelation(place.role), whole, target, origin, place.role)]
    }),
  ]
}

/**
 * The release as a STIX 2.1 bundle of native types only ("core" flavour). All ids derive from stored
 * ones and all times are handed in, so the same release gives the same bytes on every machine.
 */
export function stixBundle(release: ReleaseInput): StixBundle {
  const identity = portalIdentity(release)
  const shared = sharedObjects(release, identity.id)
  const contents = [
    ...shared.tactics.values(),
    ...shared.places.values(),
    ...release.patterns.flatMap((one) => objectsOf(one, identity.id, shared)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))
  const labels = release.patterns.map(({ payload }) => payload.tlp)
  const created = assertTimestamp(release.created)
  const strictest = strictestTlp(labels)
  const name = `${release.portal.id} ${release.sequence}`
  const report: StixObject = {
    ...common('report', stixId('report', name), {
      createdBy: identity.id,
      created,
      modified: created,
      marking: tlpMarkingId(strictest),
    }),
    name: `${release.portal.name} ${release.week}`,
    report_types: ['campaign', 'indicator'],
    published: created,
    object_refs: [identity.id, ...contents.map(({ id }) => id)],
    labels: [`sequence:${release.sequence}`, `week:${release.week}`],
  }
  const markings = [...new Set([...labels, strictest, 'clear' as const])].sort().map(tlpMarking)
  return {
    type: 'bundle',
    id: stixId('bundle', name),
    objects: [identity, ...markings, report, ...contents],
  }
}

/** The bytes of `stix-2.1.json`, as text. */
export function stixText(release: ReleaseInput): string {
  return `${canonicalJson(stixBundle(release))}\n`
}
