import { withHandPoints } from '#core/case/by-hand.ts'
import { queueRank } from '#core/case/queue-rank.ts'
import { scoreCase } from '#core/case/score.ts'
import type { Urgency } from '#core/case/states.ts'
import { initialUrgency } from '#core/case/urgency.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { codedAnswers } from './coded-answers.server.ts'

/** A withdrawn tip lies in its case still, and counts for nothing in it. */
async function countingTips(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.tip.findMany({
    where: { state: { not: 'withdrawn' }, cases: { some: { caseId, detachedAt: null } } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

type Scored = { id: string; openedAt: Date; quarantined?: boolean; priorityPoints?: number }

/**
 * Score, reasons and place in the queue from the tips that a case holds now, as columns to save.
 * Waiting adds nothing here: the place in the queue counts it already.
 */
export async function rescore(tx: Tx, file: Scored, urgency: Urgency) {
  const tipIds = await countingTips(tx, file.id)
  const where = { tipId: { in: tipIds } }
  const coded = await codedAnswers(tx, tipIds)
  const losses = await tx.tipLoss.findMany({ where, select: { amount: true, asset: true } })
  const [counted] = await tx.$queryRaw<{ all: number; shared: number }[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE "occurrences" > "here"))::int AS "shared"
    FROM (
      SELECT i."occurrences", count(DISTINCT ti."tip_id") AS "here"
      FROM "tip_indicator" ti JOIN "indicator" i ON i."id" = ti."indicator_id"
      WHERE ti."tip_id" = ANY(${tipIds}::uuid[])
      GROUP BY i."id"
    ) AS held`
  const subjects = { subjectId: { in: tipIds } }
  const score = scoreCase({
    coded,
    losses: losses.map(({ amount, asset }) => ({ amount: amount.toString(), asset })),
    sharedIndicators: counted?.shared ?? 0,
    indicators: counted?.all ?? 0,
    hasStory: (await tx.sealedText.count({ where: { ...subjects, field: 'story' } })) > 0,
    evidenceFiles: await tx.evidence.count({ where: subjects }),
    ageHours: 0,
  })
  const { total, contributions } = withHandPoints(score, file.priorityPoints ?? 0)
  return {
    tipCount: tipIds.length,
    urgency,
    score: total,
    scoreVersion: score.version,
    scoreReasons: {
      urgency: [...initialUrgency(coded).reasons],
      contributions,
    },
    queueRank: queueRank(urgency, file.quarantined ? 0 : total, file.openedAt),
  }
}
