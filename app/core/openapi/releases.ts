import { z } from 'zod'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { manifestSchema } from '#core/release/manifest.ts'
import type { ApiOperation, Parameter } from './operation.ts'
import { releaseListSchema } from './release-schemas.ts'

const number: Parameter = {
  name: 'number',
  in: 'path',
  description: 'A release’s number, or `latest`.',
  schema: z.union([z.literal('latest'), z.int().positive()]),
}

const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of what you hold: the answer is 304 while it is the same.',
  schema: z.string(),
  required: false,
}

const held = { description: 'You hold it already.' }
const etag = {
  ETag: 'Strong: the SHA-256 of the bytes.',
  'Repr-Digest': 'The same (RFC 9530).',
}

export const releaseOperations: readonly ApiOperation[] = [
  {
    id: 'listReleases',
    method: 'get',
    path: '/feeds/releases',
    area: 'releases',
    access: 'key',
    summary: 'Releases after a number, oldest first',
    description:
      'Keep the last number that you read and ask with it. Numbers have no gaps, so a missing one is a missing release.',
    parameters: [
      {
        name: 'after',
        in: 'query',
        description: 'The last release that you read; 0 where it is left out.',
        schema: z.int().min(0).max(999_999_999).default(0),
        required: false,
      },
      {
        name: 'limit',
        in: 'query',
        description: 'Releases in one answer; 100 where it is left out.',
        schema: z.int().min(1).max(500).default(100),
        required: false,
      },
      ifNoneMatch,
    ],
    answers: {
      200: {
        description: 'Releases; `more` says that others follow.',
        content: {
          mediaType: 'application/json',
          schema: releaseListSchema,
          example: {
            releases: [
              {
                number: 12,
                week: '2026-W47',
                created: '2026-11-16T06:00:00.000Z',
                patterns: 3,
                manifest_sha256: 'a'.repeat(64),
                previous: 'b'.repeat(64),
                href: '/feeds/releases/12',
                files: [
                  {
                    name: 'indicators.csv',
                    media_type: 'text/csv; charset=utf-8; header=present',
                    size: 8812,
                    sha256: 'c'.repeat(64),
                    href: '/feeds/releases/12/indicators.csv',
                  },
                ],
              },
            ],
            more: false,
          },
        },
        headers: etag,
      },
      304: held,
    },
    problems: ['parameter-malformed'],
  },
  {
    id: 'readManifest',
    method: 'get',
    path: '/feeds/releases/{number}',
    area: 'releases',
    access: 'key',
    summary: 'The manifest of a release',
    description:
      'Its bytes are what `manifest.json.minisig` signs, and it holds the SHA-256 of every other file and of the manifest before it.',
    parameters: [number, ifNoneMatch],
    answers: {
      200: {
        description: 'The manifest.',
        content: { mediaType: 'application/json', schema: manifestSchema },
        headers: etag,
      },
      304: held,
    },
    problems: ['release-unknown', 'range-unsatisfiable'],
  },
  {
    id: 'readFile',
    method: 'get',
    path: '/feeds/releases/{number}/{file}',
    area: 'releases',
    access: 'key',
    summary: 'A file of a release',
    description: 'The manifest names the files. A range is answered with 206.',
    parameters: [
      number,
      {
        name: 'file',
        in: 'path',
        description: 'Its name, as the manifest says it.',
        schema: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
      },
      ifNoneMatch,
      {
        name: 'Range',
        in: 'header',
        description: 'One range of bytes (RFC 9110, section 14).',
        schema: z.string(),
        required: false,
      },
    ],
    answers: {
      200: {
        description: 'The file, as it was signed: never compressed on the way.',
        content: { mediaType: 'application/octet-stream', schema: null },
        // Of patterns.ndjson: each line.
        more: [{ mediaType: 'application/x-ndjson', schema: patternPayloadSchema }],
        headers: etag,
      },
      206: { description: 'The part of it that was asked for.' },
      304: held,
    },
    problems: ['release-unknown', 'file-unknown', 'range-unsatisfiable'],
  },
  {
    id: 'readPublicKey',
    method: 'get',
    path: '/feeds/public-key',
    area: 'releases',
    access: 'open',
    summary: 'The key that signs releases, as a minisign.pub file',
    answers: {
      200: { description: 'Two lines.', content: { mediaType: 'text/plain', schema: null } },
      304: held,
    },
  },
]
