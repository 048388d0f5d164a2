import type { PatternPayload } from '#core/pattern/payload.ts'
import { type TacticCode, tacticsRevised } from '#core/pattern/tactics.ts'
import type { ReleaseInput } from '../release.ts'
import type { TlpLabel } from '../tlp.ts'
import { assertTimestamp, type Origin, type StixObject, stixId } from './object.ts'
import { attackPattern, location, placeName } from './pattern-objects.ts'
import { tlpMarking, tlpMarkingId } from './tlp-marking.ts'

type Portal = ReleaseInput['portal']
type Place = Pick<PatternPayload['countries'][number], 'country' | 'region'>

/** What many patterns refer to. Each call gives the same object, made once. */
export type SharedObjects = Readonly<{
  author: StixObject
  marking: (label: TlpLabel) => StixObject
  tactic: (code: TacticCode) => StixObject
  place: (place: Place) => StixObject
}>

const clear = tlpMarkingId('clear')

export function portalIdentity(portal: Portal): StixObject {
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
export function sharedObjects(portal: Portal): SharedObjects {
  const author = portalIdentity(portal)
  const ofPortal: Origin = {
    createdBy: author.id,
    created: portal.created,
    modified: portal.created,
    marking: clear,
  }
  const ofTactics: Origin = { ...ofPortal, ...tacticsRevised }
  const made = new Map<string, StixObject>()
  const once = (key: string, make: () => StixObject): StixObject => {
    const object = made.get(key) ?? make()
    made.set(key, object)
    return object
  }
  return {
    author,
    marking: (label) => once(`marking ${label}`, () => tlpMarking(label)),
    tactic: (code) => once(`tactic ${code}`, () => attackPattern(code, ofTactics)),
    place: (place) => once(`place ${placeName(place)}`, () => location(place, ofPortal)),
  }
}
