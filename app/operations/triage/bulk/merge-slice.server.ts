import type { StaffMember } from '#core/access/staff-member.ts'
import type { BulkRefusal } from '#core/case/bulk.ts'
import type { House } from '#infra/house.server.ts'
import { mergeCases, type SeenCase } from '../merge-cases.server.ts'

/**
 * Merges a slice of cases in one transaction, since the case that takes them in is weighed anew each
 * time. One that can't be merged is left out, and the rest is tried again. Answers why, by number.
 */
export async function mergeSlice(
  house: House,
  actor: StaffMember,
  cases: readonly SeenCase[],
  into: number,
): Promise<Map<number, BulkRefusal>> {
  const reasons = new Map<number, BulkRefusal>()
  let left = cases.map(({ number, version }) => ({ number, version }))
  const leaveOut = (reason: BulkRefusal, isOut: (number: number) => boolean) => {
    for (const { number } of left) if (isOut(number)) reasons.set(number, reason)
    left = left.filter(({ number }) => !isOut(number))
  }
  leaveOut('is_target', (number) => number === into)
  while (left.length > 0) {
    const from = left.map(({ number }) => number)
    const result = await mergeCases(house, actor, { from, into, seen: left })
    if (result.ok) break
    // What is wrong with the case that they go into is wrong for all of them.
    const { reason, number } = result
    leaveOut(reason, (one) => number === into || one === number)
  }
  return reasons
}
