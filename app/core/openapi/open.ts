import { z } from 'zod'
import { publicLogSchema } from '#core/release/transparency.ts'
import type { ApiOperation } from './operation.ts'
import { checkRangeSchema, jsonFeedSchema, statusSchema } from './public-schemas.ts'

const held = { description: 'You hold it already.' }
const text = (mediaType: string, description: string) => ({
  description,
  content: { mediaType, schema: null },
})
const status = (value: string, description: string) => ({
  description,
  content: {
    mediaType: 'application/json',
    schema: statusSchema,
    example: { status: value },
  },
})

/** What needs no key. */
export const openOperations: readonly ApiOperation[] = [
  {
    id: 'checkRange',
    method: 'get',
    path: '/api/check/{prefix}',
    area: 'public',
    access: 'open',
    summary: 'What is known under three digits of a hash',
    description:
      'Send the first three hex digits of the SHA-256 of `type|value` and look for the rest in the answer, so that nobody learns what you asked.',
    parameters: [
      {
        name: 'prefix',
        in: 'path',
        description: 'Three lower-case hex digits.',
        schema: z.string().regex(/^[0-9a-f]{3}$/),
      },
    ],
    answers: {
      200: {
        description: 'All that is known under this prefix.',
        content: {
          mediaType: 'application/json',
          schema: checkRangeSchema,
          example: {
            prefix: '0af',
            reported: [{ suffix: '0'.repeat(61), reports: '3-9', since: '2026-W40' }],
            known: [],
            padding: '',
          },
        },
      },
      304: held,
    },
    problems: ['prefix-malformed', 'too-many-checks'],
  },
  {
    id: 'publicLog',
    method: 'get',
    path: '/transparency/log.json',
    area: 'public',
    access: 'open',
    summary: 'Which releases there were, as a chain that anybody can check',
    answers: {
      200: {
        description: 'One line for each release; counts are bands.',
        content: { mediaType: 'application/json', schema: publicLogSchema },
      },
      304: held,
    },
  },
  {
    id: 'publicLogSignature',
    method: 'get',
    path: '/transparency/log.json.minisig',
    area: 'public',
    access: 'open',
    summary: 'The signature of the public log, by the key that signs releases',
    answers: { 200: text('text/plain', 'A minisign signature.') },
  },
  {
    id: 'alertsAtom',
    method: 'get',
    path: '/alerts/feed.xml',
    area: 'public',
    access: 'open',
    summary: 'Public alerts as an Atom feed (RFC 4287)',
    answers: { 200: text('application/atom+xml', 'The feed.'), 304: held },
  },
  {
    id: 'alertsJson',
    method: 'get',
    path: '/alerts/feed.json',
    area: 'public',
    access: 'open',
    summary: 'Public alerts as a JSON Feed 1.1',
    answers: {
      200: {
        description: 'The feed.',
        content: { mediaType: 'application/feed+json', schema: jsonFeedSchema },
      },
      304: held,
    },
  },
  {
    id: 'openApi',
    method: 'get',
    path: '/api/openapi.json',
    area: 'public',
    access: 'open',
    summary: 'This document',
    answers: {
      200: {
        description: 'OpenAPI 3.1.',
        content: { mediaType: 'application/json', schema: z.looseObject({ openapi: z.string() }) },
      },
      304: held,
    },
  },
  {
    id: 'securityTxt',
    method: 'get',
    path: '/.well-known/security.txt',
    area: 'public',
    access: 'open',
    summary: 'Whom to tell of a weakness (RFC 9116)',
    answers: { 200: text('text/plain', 'Fields, a line each.') },
  },
  {
    id: 'health',
    method: 'get',
    path: '/health',
    area: 'system',
    access: 'open',
    summary: 'The process answers',
    answers: { 200: status('ok', 'It does.') },
  },
  {
    id: 'ready',
    method: 'get',
    path: '/ready',
    area: 'system',
    access: 'open',
    summary: 'The database answers, too',
    answers: { 200: status('ready', 'It does.'), 503: status('unavailable', 'It does not.') },
  },
]
