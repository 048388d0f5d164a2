import { z } from 'zod'
import type { ApiOperation } from './operation.ts'

/** Answer to a report of leaked keys: the same whatever was found. */
export const receivedSchema = z.strictObject({ received: z.literal(true) })

export const keyOperations: readonly ApiOperation[] = [
  {
    id: 'reportLeakedKeys',
    method: 'post',
    path: '/feeds/leaked-keys',
    area: 'keys',
    access: 'open',
    summary: 'Tell of keys that stand where they should not',
    description:
      'For scanners and for anybody who finds one. A live key is revoked at once and its agency is told; the answer is always the same.',
    body: {
      description: 'Any text in which the keys stand, of 64 kB at most.',
      content: [
        { mediaType: 'text/plain', schema: null },
        { mediaType: 'application/json', schema: z.unknown() },
      ],
    },
    answers: {
      202: {
        description: 'We have it.',
        content: {
          mediaType: 'application/json',
          schema: receivedSchema,
          example: { received: true },
        },
      },
    },
    problems: ['post-only', 'too-many-reports', 'report-unreadable'],
  },
]
