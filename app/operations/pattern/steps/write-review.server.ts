import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { cleanText } from '#core/tip/clean.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { PatternFile } from './lock-pattern.server.ts'

export const reviewDecisions = ['approve', 'return', 'amend', 'revoke'] as const
export type ReviewDecisionCode = (typeof reviewDecisions)[number]

/** Notes a person's decision about one payload, with their words. Gives the note's id. */
export async function writeReview(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: PatternFile,
  { decision, comment }: { decision: ReviewDecisionCode; comment: string },
): Promise<string> {
  const id = uuidv7()
  await tx.patternReview.create({
    data: {
      id,
      patternId: file.id,
      personId: actor.id,
      decision,
      payloadHash: file.payloadHash ?? '',
      comment: cleanText(comment),
      createdAt: house.now(),
    },
  })
  return id
}
