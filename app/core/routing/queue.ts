import { z } from 'zod'
import { calendarSchema } from '#core/clock/calendar.ts'
import { targetsSchema } from '#core/clock/targets.ts'

/** Fits in a table's cell. */
export const longestQueueName = 40
export const longestDescription = 200

/** `all` who work the queue, or `named` people alone. */
export const queueAccesses = ['all', 'named'] as const
export type QueueAccess = (typeof queueAccesses)[number]

export const queueContent = z.strictObject({
  name: z.string().min(1).max(longestQueueName),
  description: z.string().max(longestDescription),
  access: z.enum(queueAccesses),
  /** Ids of people; of no meaning where all have access. */
  members: z.array(z.uuid()).max(500),
  calendar: calendarSchema.nullable(),
  targets: targetsSchema.nullable(),
})
export type QueueContent = z.infer<typeof queueContent>

/** What put a case where it is. */
export const placers = ['rule', 'default', 'person'] as const
export type Placer = (typeof placers)[number]
