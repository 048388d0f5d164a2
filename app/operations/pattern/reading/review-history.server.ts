import type { Db } from '#infra/db/connect.server.ts'
import type { ReviewDecisionCode } from '../steps/write-review.server.ts'

export type PastReview = {
  id: string
  decision: ReviewDecisionCode
  by: string
  comment: string
  payloadHash: string
  at: Date
}

/** What was decided about the pattern so far, the latest first. */
export async function reviewHistory(db: Db, patternId: string): Promise<PastReview[]> {
  const rows = await db.patternReview.findMany({
    where: { patternId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { person: { select: { callSign: true } } },
  })
  return rows.map(({ id, decision, person, comment, payloadHash, createdAt }) => ({
    id,
    decision: decision as ReviewDecisionCode,
    by: person.callSign,
    comment,
    payloadHash,
    at: createdAt,
  }))
}
