import { v7 as uuidv7 } from 'uuid'
import { queueRank } from '#core/case/queue-rank.ts'
import { scoreCase } from '#core/case/score.ts'
import { initialUrgency } from '#core/case/urgency.ts'
import type { TipToFile } from '../file-tips.server.ts'

/** The row of a new case: routed to the queue at once, with its urgency, score and reasons. */
export function openCaseFor(tip: TipToFile, sharedIndicators: number) {
  const { coded, losses, sealed, countries, language } = tip.split
  const { urgency, reasons } = initialUrgency(coded)
  const { held = [] } = tip
  const score = scoreCase({
    coded,
    losses,
    sharedIndicators,
    indicators: tip.indicators.length,
    hasStory: sealed.some(({ field }) => field === 'story'),
    evidenceFiles: tip.evidenceFiles,
    ageHours: 0,
  })
  return {
    id: uuidv7(),
    kind: tip.kind,
    state: 'queued' as const,
    urgency,
    score: score.total,
    scoreVersion: score.version,
    scoreReasons: {
      urgency: [...reasons],
      contributions: score.contributions.map((part) => ({ ...part })),
    },
    // What is held back and shown all the same, for someone is in danger, comes last among its like.
    queueRank: queueRank(urgency, held.length > 0 ? 0 : score.total, tip.filedAt),
    quarantined: held.length > 0,
    quarantineReasons: [...held],
    language,
    country: countries.current ?? countries.destination ?? null,
    tipCount: 1,
    openedAt: tip.filedAt,
  }
}
