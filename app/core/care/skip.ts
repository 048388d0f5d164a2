/** Why a case was not for somebody. */
export const skipReasons = ['content', 'language', 'conflict', 'unsure'] as const
export type SkipReason = (typeof skipReasons)[number]
export const isSkipReason = (text: string): text is SkipReason =>
  (skipReasons as readonly string[]).includes(text)

/** So long a case that somebody skipped is not offered to them as the next. */
export const skipHours = 12
/** A case that was skipped so often is shown to supervisors. */
export const muchSkipped = 3

/** How often for which reason, in the order of the reasons; those that nobody gave are left out. */
export function countReasons(reasons: readonly string[]): { reason: SkipReason; count: number }[] {
  return skipReasons.flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length
    return count > 0 ? [{ reason, count }] : []
  })
}
