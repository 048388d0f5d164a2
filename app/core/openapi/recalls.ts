import { z } from 'zod'
import { patternPayloadSchema, revocationReasons } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { announcementTypes } from '#core/urgent/announcement.ts'
import type { ApiOperation, ApiWebhook } from './operation.ts'

const moment = z.iso.datetime({ precision: 3 })

/** Answer of `/feeds/recalls`. */
export const recallsSchema = z.strictObject({
  recalls: z.array(
    z.strictObject({
      id: z.uuid(),
      pattern: z.strictObject({ id: z.uuid(), number: z.int(), version: z.int() }),
      release: z.int().positive(),
      revocation: z.enum(revocationReasons).nullable(),
      state: z.string(),
      asked: moment,
      confirmed: moment.nullable(),
      indicators: z.array(z.strictObject({ type: z.enum(publishableTypes), value: z.string() })),
      confirmation: z.string(),
    }),
  ),
})

export const recallOperations: readonly ApiOperation[] = [
  {
    id: 'listRecalls',
    method: 'get',
    path: '/feeds/recalls',
    area: 'recalls',
    access: 'key',
    summary: 'What was taken back and is to be confirmed, or was',
    answers: {
      200: {
        description: 'What waits comes first.',
        content: { mediaType: 'application/json', schema: recallsSchema },
      },
    },
  },
  {
    id: 'confirmRecall',
    method: 'post',
    path: '/feeds/recalls/{id}/confirmation',
    area: 'recalls',
    access: 'key',
    summary: 'Say that your agency has taken a pattern out',
    description: 'There is nothing to send but the request. Sent twice, it counts once.',
    parameters: [{ name: 'id', in: 'path', description: 'Id of the recall.', schema: z.uuid() }],
    answers: { 204: { description: 'Thank you.' } },
    problems: ['recall-unknown', 'post-only'],
  },
]

/** The body of every message (core/urgent/message.ts). */
export const messageSchema = z.strictObject({
  type: z.enum(announcementTypes),
  timestamp: moment,
  data: z.strictObject({
    pattern: z
      .strictObject({
        id: z.uuid(),
        number: z.int(),
        version: z.int(),
        status: z.literal('revoked').optional(),
      })
      .nullable(),
    release: z.strictObject({ number: z.int(), href: z.url() }).nullable(),
    /** Where receipt is confirmed; null where nobody asks. */
    confirmation: z.url().nullable(),
    /** Null in a test, and where your agency may not see it any more. */
    payload: patternPayloadSchema.nullable(),
  }),
})

const signed =
  'Signed as Standard Webhooks says: webhook-id, webhook-timestamp and webhook-signature. Check them before you read it.'

const message = (name: (typeof announcementTypes)[number], summary: string): ApiWebhook => ({
  name,
  summary,
  description: signed,
  body: { mediaType: 'application/json', schema: messageSchema },
})

export const messages: readonly ApiWebhook[] = [
  message('pattern.urgent', 'A pattern that can’t wait for its week is out'),
  message('pattern.revoked', 'A pattern was taken back: take its indicators out'),
  message('subscriber.test', 'Somebody pressed “send a test”'),
]
