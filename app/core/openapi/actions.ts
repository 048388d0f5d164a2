import { z } from 'zod'
import { jsonActionSchema, jsonActionsSchema } from '#core/action/read-json.ts'
import { mispSightingsSchema } from '#core/action/read-misp.ts'
import { envelopeSchema } from '#core/action/read-stix.ts'
import { namings } from '#core/action/same-work.ts'
import { taxiiMediaType } from '#core/taxii/accept.ts'
import type { ApiOperation } from './operation.ts'

const number = z.string().regex(/^P-\d{4,}$/)

/** Answer of `GET /feeds/actions`. */
export const reportedActionsSchema = z.strictObject({
  actions: z.array(
    z.looseObject({
      id: z.string(),
      action: z.string(),
      pattern: number,
      indicator: z.looseObject({ type: z.string(), value: z.string() }).nullable(),
      naming: z.enum(namings).nullable(),
      reported_at: z.iso.datetime({ precision: 3 }),
    }),
  ),
})

const counts = {
  recorded: z.int().nonnegative(),
  known: z.int().nonnegative(),
  refused: z.int().nonnegative(),
}

/** Answer to a list of actions: each on its own. */
export const actionResultsSchema = z.strictObject({
  ...counts,
  results: z.array(
    z.looseObject({
      index: z.int().nonnegative(),
      outcome: z.enum(['recorded', 'known', 'refused']),
    }),
  ),
})

/** TAXII 2.1, section 4.3.1, as an answer to STIX objects. */
export const taxiiStatusSchema = z.looseObject({
  id: z.uuid(),
  status: z.literal('complete'),
  total_count: z.int(),
  success_count: z.int(),
  failure_count: z.int(),
  pending_count: z.literal(0),
})

const results = (description: string) => ({
  description,
  content: { mediaType: 'application/json', schema: actionResultsSchema },
})

export const actionOperations: readonly ApiOperation[] = [
  {
    id: 'listActions',
    method: 'get',
    path: '/feeds/actions',
    area: 'actions',
    access: 'key',
    summary: 'What your agency reported, newest first',
    answers: {
      200: {
        description: 'The newest five hundred.',
        content: { mediaType: 'application/json', schema: reportedActionsSchema },
      },
    },
  },
  {
    id: 'reportActions',
    method: 'post',
    path: '/feeds/actions',
    area: 'actions',
    access: 'key',
    summary: 'Report what you did, up to 1,000 at once',
    description:
      'Plain JSON, STIX sightings, notes and opinions, or MISP sightings: the body says which it is. What was sent under the same id, or the same Idempotency-Key, counts once.',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'Any text of up to 120 visible characters.',
        schema: z.string().max(120),
        required: false,
      },
    ],
    body: {
      description: 'Actions, STIX objects or sightings.',
      content: [
        {
          mediaType: 'application/json',
          schema: z.union([
            jsonActionsSchema.extend({ actions: z.array(jsonActionSchema) }),
            mispSightingsSchema,
          ]),
          example: {
            actions: [
              { id: 'ours-17', action: 'account_frozen', pattern: 'P-0042', naming: 'sector' },
            ],
          },
        },
        { mediaType: taxiiMediaType, schema: envelopeSchema },
      ],
    },
    answers: {
      200: results('All were recorded, or known before.'),
      202: {
        description: 'To STIX objects: which were taken, and which were not and why.',
        content: { mediaType: taxiiMediaType, schema: taxiiStatusSchema },
      },
      207: results('Some were refused: look at each.'),
      422: results('All were refused: look at each.'),
    },
    problems: ['media-type-unknown', 'actions-unreadable', 'actions-too-many'],
  },
]
