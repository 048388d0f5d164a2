import { verdicts } from '#core/action/dispute.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type JudgeResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: 'dispute_unknown' | 'verdict_missing' | 'comment_too_long' }

const maxComment = 2000

/**
 * A supervisor's word on what agencies call false. `comment` stays in the house; the agencies read
 * the verdict beside what they reported.
 */
export function judgeDispute(
  house: House,
  actor: { id: string },
  id: string,
  given: { verdict: string; comment: string },
): Promise<JudgeResult> {
  return house.db.$transaction(async (tx): Promise<JudgeResult> => {
    const verdict = verdicts.find((one) => one === given.verdict)
    if (!verdict) return { ok: false, reason: 'verdict_missing' }
    const comment = given.comment.trim()
    if (comment.length > maxComment) return { ok: false, reason: 'comment_too_long' }
    await tx.$queryRaw`SELECT 1 FROM "dispute" WHERE "id" = ${id}::uuid FOR UPDATE`
    const row = await tx.dispute.findUnique({ where: { id } })
    if (!row) return { ok: false, reason: 'dispute_unknown' }
    if (row.verdict === verdict) return { ok: true, changed: false }
    const now = house.now()
    await tx.dispute.update({
      where: { id },
      data: { verdict, comment: comment || null, judgedById: actor.id, judgedAt: now },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'dispute.judged',
        subject: row.indicatorId ? `indicator:${row.indicatorId}` : `pattern:${row.patternId}`,
        details: { dispute: id, verdict, before: row.verdict },
      },
    ])
    return { ok: true, changed: true }
  })
}
