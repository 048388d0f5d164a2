import { canonicalJson, type JsonValue } from '#core/pattern/canonical-json.ts'
import { uuidV5 } from '../uuid.ts'

/** Any STIX 2.1 object (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html). */
export type StixObject = Readonly<{
  type: string
  spec_version: '2.1'
  id: string
  [property: string]: JsonValue
}>

/** An object and its one spelling (RFC 8785): to be made once, as every file and TAXII send it. */
export type Told = Readonly<{ object: StixObject; text: string }>

export const tell = (object: StixObject): Told => ({ object, text: canonicalJson(object) })

/**
 * Our own namespace, drawn once. STIX keeps 00abedb4-aa42-466c-9c01-fed23315a9b7 for observables
 * (section 2.9), of which a release holds none.
 */
const namespace = '8f7c2c86-3f0e-4c3b-9a53-6b6a0d6f1c2e'

/** The id of the object of that type with that name: the same in every release, on every machine. */
export function stixId(type: string, name: string): string {
  return `${type}--${uuidV5(namespace, `${type}:${name}`)}`
}

/** Throws a RangeError unless the text is RFC 3339 in UTC with milliseconds, as STIX wants it. */
export function assertTimestamp(text: string): string {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime()) || instant.toISOString() !== text)
    throw new RangeError(`not a UTC timestamp with milliseconds: ${text}`)
  return text
}

/** What every object of a release shares. */
export type Origin = Readonly<{
  createdBy: string
  created: string
  modified: string
  marking: string
  revoked?: boolean
}>

/** To be spread last: V8 takes ten times as long for an object that begins with a spread. */
export function common(type: string, id: string, origin: Origin) {
  return {
    type,
    spec_version: '2.1',
    id,
    created_by_ref: origin.createdBy,
    created: origin.created,
    modified: origin.modified,
    object_marking_refs: [origin.marking],
    ...(origin.revoked ? { revoked: true } : {}),
  } as const
}
