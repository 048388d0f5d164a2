import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { StixBundle } from '#core/release/stix/bundle.ts'
import type { StixObject } from '#core/release/stix/object.ts'
import { newObservables } from '#core/release/stix/published-extensions.ts'
import { tlpExtensionId } from '#core/release/stix/tlp-marking.ts'
import { stixExtensionSchemas } from './stix-extension-schemas.ts'

const folder = fileURLToPath(new URL('./oasis/stix2.1/', import.meta.url))
const base = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas'

/** STIX 2.1, section 7.2.1, for the one kind of marking that we send: TLP 2.0 as an extension. */
const tlpMarkingSchema = {
  type: 'object',
  properties: {
    type: { const: 'marking-definition' },
    spec_version: { const: '2.1' },
    id: { type: 'string', pattern: '^marking-definition--[0-9a-f-]{36}$' },
    created: { const: '2022-10-01T00:00:00.000Z' },
    name: { enum: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] },
    extensions: {
      type: 'object',
      properties: {
        'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
          type: 'object',
          properties: {
            extension_type: { const: 'property-extension' },
            tlp_2_0: { enum: ['clear', 'green', 'amber', 'amber+strict', 'red'] },
          },
          required: ['extension_type', 'tlp_2_0'],
          additionalProperties: false,
        },
      },
      minProperties: 1,
      additionalProperties: false,
    },
  },
  required: ['type', 'spec_version', 'id', 'created', 'name', 'extensions'],
  additionalProperties: false,
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
for (const part of ['common', 'sdos', 'sros', 'observables'])
  for (const file of readdirSync(path.join(folder, part)))
    ajv.addSchema(JSON.parse(readFileSync(path.join(folder, part, file), 'utf8')) as object)
ajv.addSchema(tlpMarkingSchema, 'tlp-marking')
for (const [type, schema] of Object.entries(stixExtensionSchemas)) ajv.addSchema(schema, type)

const observables = new Set(
  readdirSync(path.join(folder, 'observables')).map((file) => path.basename(file, '.json')),
)

function schemaOf(type: string): string {
  if (type === 'marking-definition') return 'tlp-marking'
  if (Object.hasOwn(stixExtensionSchemas, type)) return type
  const part = observables.has(type) ? 'observables' : type === 'relationship' ? 'sros' : 'sdos'
  return `${base}/${part}/${type}.json`
}

/** What is wrong with one object, in words; empty when it is valid. Unknown types are wrong. */
export function stixObjectErrors(object: StixObject): string[] {
  const validate = ajv.getSchema(schemaOf(object.type))
  if (validate === undefined) return [`${object.id}: no schema for ${object.type}`]
  if (validate(object)) return []
  return (validate.errors ?? []).map(
    (error) => `${object.id}${error.instancePath} ${error.message}`,
  )
}

/** Every value of a `_ref` or `_refs` at any depth, and of each extension that something uses. */
export function referencesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (/_refs?$/.test(name)) return [member].flat()
    // OASIS publishes no object for the extension that its own markings use.
    const used =
      name === 'extensions' ? Object.keys(member).filter((id) => id !== tlpExtensionId) : []
    return [...used, ...referencesIn(member)]
  })
}

/** STIX 2.1, section 2.9: version 4 or 5, and observables 5. */
function hasFitId({ id, type }: StixObject): boolean {
  const version = observables.has(type) || type in newObservables ? '5' : '[45]'
  return new RegExp(
    `^${type}--[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
  ).test(id)
}

/** What is wrong with a bundle: its objects, its ids, and references that lead nowhere. */
export function stixBundleErrors(bundle: StixBundle): string[] {
  const ids = bundle.objects.map(({ id }) => id)
  const known = new Set(ids)
  const dangling = bundle.objects.flatMap((object) =>
    referencesIn(object)
      .filter((ref) => typeof ref !== 'string' || !known.has(ref))
      .map((ref) => `${object.id} refers to ${String(ref)}, which is not in the bundle`),
  )
  const envelope = /^bundle--[0-9a-f-]{36}$/.test(bundle.id) && bundle.type === 'bundle'
  return [
    ...(envelope && Object.keys(bundle).length === 3 ? [] : ['not a bundle']),
    ...(known.size === ids.length ? [] : ['an id is there twice']),
    ...bundle.objects.filter((one) => !hasFitId(one)).map(({ id }) => `${id}: not version 4 or 5`),
    ...bundle.objects.flatMap(stixObjectErrors),
    ...dangling,
  ]
}
