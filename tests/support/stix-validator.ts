import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { StixBundle } from '#core/release/stix/bundle.ts'
import type { StixObject } from '#core/release/stix/object.ts'

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
for (const part of ['common', 'sdos', 'sros'])
  for (const file of readdirSync(path.join(folder, part)))
    ajv.addSchema(JSON.parse(readFileSync(path.join(folder, part, file), 'utf8')) as object)
ajv.addSchema(tlpMarkingSchema, 'tlp-marking')

function schemaOf(type: string): string {
  if (type === 'marking-definition') return 'tlp-marking'
  return `${base}/${type === 'relationship' ? 'sros' : 'sdos'}/${type}.json`
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

/** What is wrong with a bundle: its objects, its ids, and references that lead nowhere. */
export function stixBundleErrors(bundle: StixBundle): string[] {
  const ids = bundle.objects.map(({ id }) => id)
  const known = new Set(ids)
  const dangling = bundle.objects.flatMap((object) =>
    Object.entries(object)
      .filter(([property]) => /_refs?$/.test(property))
      .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
      .filter((ref) => typeof ref !== 'string' || !known.has(ref))
      .map((ref) => `${object.id} refers to ${String(ref)}, which is not in the bundle`),
  )
  const envelope = /^bundle--[0-9a-f-]{36}$/.test(bundle.id) && bundle.type === 'bundle'
  return [
    ...(envelope && Object.keys(bundle).length === 3 ? [] : ['not a bundle']),
    ...(known.size === ids.length ? [] : ['an id is there twice']),
    ...bundle.objects.flatMap(stixObjectErrors),
    ...dangling,
  ]
}
