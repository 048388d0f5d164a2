/** More subscribers than these an agency does not need; each urgent message goes to all of them. */
export const maxWebhooks = 5
/** Hours in which the old secret signs beside the new one. */
export const overlapHours = 24
/** Tests of one subscriber in an hour. */
export const maxTests = 20
/** Days after which attempts and what was answered are forgotten. */
export const attemptDays = 90
