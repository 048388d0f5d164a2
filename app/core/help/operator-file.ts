import { z } from 'zod'
import { type HelpService, serviceSchema } from './service.ts'

/**
 * What the operator says about the directory: which built-in services were checked on which day,
 * which are wrong, and services of their own (with the day on which they were checked).
 */
export const operatorHelpSchema = z.strictObject({
  verified: z.record(z.string(), z.iso.date()).default({}),
  removed: z.array(z.string()).default([]),
  added: z.array(serviceSchema).default([]),
})

export type OperatorHelp = z.infer<typeof operatorHelpSchema>

/** The directory as the operator vouches for it. An added service replaces one of the same id. */
export function withOperator(
  directory: readonly HelpService[],
  operator: OperatorHelp,
): readonly HelpService[] {
  const gone = new Set([...operator.removed, ...operator.added.map(({ id }) => id)])
  const kept = directory
    .filter(({ id }) => !gone.has(id))
    .map((service) => ({ ...service, verifiedOn: operator.verified[service.id] ?? null }))
  return [...kept, ...operator.added]
}

/** Ids that the operator's file names and that there are not: a typing error worth a log line. */
export function unknownIds(
  directory: readonly HelpService[],
  { verified, removed }: OperatorHelp,
): readonly string[] {
  const known = new Set(directory.map(({ id }) => id))
  return [...Object.keys(verified), ...removed].filter((id) => !known.has(id))
}
