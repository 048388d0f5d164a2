import type { PatternPayload } from '#core/pattern/payload.ts'
import { type TacticCode, tacticsRevised } from '#core/pattern/tactics.ts'
import type { ReleaseInput } from '../release.ts'
import type { TlpLabel } from '../tlp.ts'
import { assertTimestamp, type Origin, type StixObject, stixId, type Told, tell } from './object.ts'
import { attackPattern, location, placeName } from './pattern-objects.ts'
import { tlpMarking, tlpMarkingId } from './tlp-marking.ts'

type Portal = ReleaseInput['portal']
type Place = Pick<PatternPayload['countries'][number], 'country' | 'region'>

/** What many patterns refer to. Each call gives the same object, made once. */
export type SharedObjects = Readonly<{
  author: Told
  marking: (label: TlpLabel) => Told
  tactic: (code: TacticCode) => Told
  place: (place: Place) => Told
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
  const author = tell(portalIdentity(portal))
  const ofPortal: Origin = {
    createdBy: author.object.id,
    created: portal.created,
    modified: portal.created,
    marking: clear,
  }
  const ofTactics: Origin = { ...ofPortal, ...tacticsRevised }
  const made = new Map<string, Told>()
  const once = (key: string, make: () => StixObject): Told => {
    const known = made.get(key)
    if (known !== undefined) return known
    const told = tell(make())
    made.set(key, told)
    return told
  }
  return {
    author,
    marking: (label) => once(`marking ${label}`, () => tlpMarking(label)),
    tactic: (code) => once(`tactic ${code}`, () => attackPattern(code, ofTactics)),
    place: (place) => once(`place ${placeName(place)}`, () => location(place, ofPortal)),
  }
}
