import { type Condition, conditionSchema } from '#core/routing/condition.ts'

/** Null where what is stored is none: such a rule is asked nothing. */
export type ReadCondition = Condition | null

export function readCondition(stored: unknown): ReadCondition {
  const read = conditionSchema.safeParse(stored)
  return read.success ? read.data : null
}
