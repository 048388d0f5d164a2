import { z } from 'zod'
import { taxiiMediaType } from '#core/taxii/accept.ts'
import type { ApiOperation, Parameter } from './operation.ts'
import {
  apiRootSchema,
  collectionSchema,
  collectionsSchema,
  discoverySchema,
  envelopeSchema,
  taxiiManifestSchema,
  versionsSchema,
} from './taxii-schemas.ts'

const collection: Parameter = {
  name: 'collection',
  in: 'path',
  description: 'Id of a collection that this key may read.',
  schema: z.uuid(),
}
const object: Parameter = {
  name: 'object',
  in: 'path',
  description: 'Id of a STIX object.',
  schema: z.string(),
}

const query = (name: string, description: string, schema: z.ZodType = z.string()): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
  required: false,
})

const paging = [
  query('added_after', 'Only what was added after this moment (RFC 3339, UTC).'),
  query('limit', 'Most objects of a page; 1000 at most.', z.int().positive()),
  query('next', 'Where the page before ended, as that page says.'),
]
const bySpec = query('match[spec_version]', 'Versions of STIX, between commas.')
const byVersion = query('match[version]', '`first`, `last`, `all` or moments, between commas.')
const byObject = [
  query('match[id]', 'Ids, between commas.'),
  query('match[type]', 'Types, between commas.'),
]

const dates = {
  'X-TAXII-Date-Added-First': '`date_added` of the first.',
  'X-TAXII-Date-Added-Last': '`date_added` of the last: the next `added_after`.',
}

type Facts = Pick<ApiOperation, 'id' | 'path' | 'summary'> &
  Partial<Pick<ApiOperation, 'parameters' | 'description'>>

/** A way of reading; they all answer alike. */
const reading = (facts: Facts, schema: z.ZodType, headers = {}): ApiOperation => ({
  method: 'get',
  area: 'taxii',
  access: 'key',
  taxii: true,
  ...facts,
  answers: {
    200: {
      description: facts.summary,
      content: { mediaType: taxiiMediaType, schema },
      headers: { ETag: 'Weak.', ...headers },
    },
    304: { description: 'You hold it already.' },
  },
})

const root = '/taxii2/patterns/'
const one = `${root}collections/{collection}/`

export const taxiiOperations: readonly ApiOperation[] = [
  reading(
    { id: 'taxiiDiscovery', path: '/taxii2/', summary: 'Which API roots there are' },
    discoverySchema,
  ),
  reading({ id: 'taxiiApiRoot', path: root, summary: 'The API root' }, apiRootSchema),
  reading(
    {
      id: 'taxiiCollections',
      path: `${root}collections/`,
      summary: 'The collections that this key may read',
    },
    collectionsSchema,
  ),
  reading(
    { id: 'taxiiCollection', path: one, summary: 'One collection', parameters: [collection] },
    collectionSchema,
  ),
  reading(
    {
      id: 'taxiiManifest',
      path: `${one}manifest/`,
      summary: 'What there is to know of objects without reading them',
      parameters: [collection, ...paging, ...byObject, byVersion, bySpec],
    },
    taxiiManifestSchema,
    dates,
  ),
  reading(
    {
      id: 'taxiiObjects',
      path: `${one}objects/`,
      summary: 'Objects, oldest first',
      description:
        'An empty page is `{}`. A pattern that was taken back comes as a new version with `revoked: true`.',
      parameters: [collection, ...paging, ...byObject, byVersion, bySpec],
    },
    envelopeSchema,
    dates,
  ),
  reading(
    {
      id: 'taxiiObject',
      path: `${one}objects/{object}/`,
      summary: 'One object',
      parameters: [collection, object, ...paging, byVersion, bySpec],
    },
    envelopeSchema,
    dates,
  ),
  reading(
    {
      id: 'taxiiVersions',
      path: `${one}objects/{object}/versions/`,
      summary: 'Versions of one object',
      parameters: [collection, object, ...paging, bySpec],
    },
    versionsSchema,
    dates,
  ),
]
