import { z } from 'zod'
import { mispEventSchema, mispManifestSchema } from '#core/release/misp/schema.ts'
import type { ApiOperation } from './operation.ts'

const held = { description: 'You hold it already.' }

export const mispOperations: readonly ApiOperation[] = [
  {
    id: 'mispManifest',
    method: 'get',
    path: '/feeds/misp/manifest.json',
    area: 'misp',
    access: 'key',
    summary: 'Every event that this key may read',
    answers: {
      200: {
        description: 'Events by their uuid.',
        content: { mediaType: 'application/json', schema: mispManifestSchema },
      },
      304: held,
    },
    problems: ['feed-behind'],
  },
  {
    id: 'mispHashes',
    method: 'get',
    path: '/feeds/misp/hashes.csv',
    area: 'misp',
    access: 'key',
    summary: 'MD5 of every standing value, and its event',
    answers: {
      200: {
        description: 'Lines of `md5,uuid`.',
        content: { mediaType: 'text/csv', schema: null },
      },
      304: held,
    },
    problems: ['feed-behind'],
  },
  {
    id: 'mispEvent',
    method: 'get',
    path: '/feeds/misp/{event}',
    area: 'misp',
    access: 'key',
    summary: 'One event',
    description: 'What was taken back comes with `deleted: true`.',
    parameters: [
      {
        name: 'event',
        in: 'path',
        description: 'Its uuid and `.json`.',
        schema: z.string().regex(/^[0-9a-f-]{36}\.json$/),
      },
    ],
    answers: {
      200: {
        description: 'The event; its SHA-256 stands in the manifest.',
        content: { mediaType: 'application/json', schema: mispEventSchema },
      },
      304: held,
    },
    problems: ['event-unknown', 'feed-behind'],
  },
]
