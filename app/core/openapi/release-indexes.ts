import { z } from 'zod'
import type { ApiOperation } from './operation.ts'

const held = { description: 'You hold it already.' }

/** A JWK Set with the one key that signs (RFC 7517, RFC 8037). */
export const jwksSchema = z.strictObject({
  keys: z.array(z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })),
})

type Index = Pick<ApiOperation, 'id' | 'path' | 'summary' | 'parameters' | 'problems'>

const index = (facts: Index, mediaType: string): ApiOperation => ({
  method: 'get',
  area: 'releases',
  access: 'key',
  ...facts,
  answers: {
    200: {
      description: facts.summary,
      content: {
        mediaType,
        schema: mediaType === 'application/json' ? z.looseObject({}) : null,
      },
    },
    304: held,
  },
})

const number = (name: string, description: string) => ({
  name,
  in: 'path' as const,
  description,
  schema: z.string().regex(/^(?:latest|\d{1,9})$/),
})

/** Ways to find releases beside the list, as in the manner of a CSAF trusted provider. */
export const releaseIndexes: readonly ApiOperation[] = [
  index(
    {
      id: 'releaseIndex',
      path: '/feeds/releases/index.txt',
      summary: 'The path of every file of every release',
    },
    'text/plain',
  ),
  index(
    {
      id: 'yearIndex',
      path: '/feeds/releases/year/{year}/index.txt',
      summary: 'The same for one year',
      parameters: [
        {
          name: 'year',
          in: 'path',
          description: 'Four digits.',
          schema: z.string().regex(/^\d{4}$/),
        },
      ],
    },
    'text/plain',
  ),
  index(
    {
      id: 'releaseChanges',
      path: '/feeds/releases/changes.csv',
      summary: 'Every file with its time, newest first',
    },
    'text/csv',
  ),
  index(
    {
      id: 'rolieFeed',
      path: '/feeds/releases/feed.json',
      summary: 'Releases as a ROLIE feed (RFC 8322)',
    },
    'application/json',
  ),
  index(
    {
      id: 'atomFeed',
      path: '/feeds/releases/feed.xml',
      summary: 'Releases as an Atom feed (RFC 4287)',
    },
    'application/atom+xml',
  ),
  index(
    {
      id: 'readDelta',
      path: '/feeds/releases/{from}/delta/{to}',
      summary: 'What changed between two releases: newest versions, and what to take out',
      parameters: [
        number('from', 'The release that you have; 0 for none.'),
        number('to', 'The release that you want; `latest` works, too.'),
      ],
      problems: ['release-unknown'],
    },
    'application/x-ndjson',
  ),
  {
    id: 'readJwks',
    method: 'get',
    path: '/feeds/jwks.json',
    area: 'releases',
    access: 'open',
    summary: 'The key that signs releases, as a JWK Set',
    answers: {
      200: {
        description: 'One key.',
        content: { mediaType: 'application/jwk-set+json', schema: jwksSchema },
      },
      304: held,
    },
  },
  {
    id: 'providerMetadata',
    method: 'get',
    path: '/.well-known/harborlight/provider-metadata.json',
    area: 'releases',
    access: 'open',
    summary: 'Who publishes releases, where they are and how they are checked',
    answers: {
      200: {
        description: 'Addresses and keys.',
        content: { mediaType: 'application/json', schema: z.looseObject({}) },
      },
    },
  },
]
