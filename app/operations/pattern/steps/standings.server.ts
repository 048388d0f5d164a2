import type { ConfidenceFacts } from '#core/pattern/confidence.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

type Standing = Omit<ConfidenceFacts, 'tips'>

/** What others made of indicators: other patterns that are out, and what agencies did with them. */
export async function readStandings(
  db: Db | Tx,
  patternId: string,
  indicatorIds: readonly string[],
): Promise<(indicatorId: string) => Standing> {
  const ids = [...indicatorIds]
  const elsewhere = await db.patternIndicator.findMany({
    where: {
      indicatorId: { in: ids },
      patternId: { not: patternId },
      pattern: { state: { in: ['published', 'amended'] } },
    },
    select: { indicatorId: true },
  })
  const actions = await db.agencyAction.findMany({
    where: { indicatorId: { in: ids }, withdrawnAt: null, kind: { not: 'no_action' } },
    select: { indicatorId: true, kind: true },
  })
  const isFalse = (kind: string) => kind === 'false_positive'
  return (id) => ({
    elsewhere: elsewhere.some(({ indicatorId }) => indicatorId === id),
    acted: actions.some(({ indicatorId, kind }) => indicatorId === id && !isFalse(kind)),
    disputed: actions.some(({ indicatorId, kind }) => indicatorId === id && isFalse(kind)),
  })
}
