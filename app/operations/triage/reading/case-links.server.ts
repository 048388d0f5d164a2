import type { Sight } from '#core/access/sight.ts'
import { type LinkSuggestion, suggestLinks } from '#core/case/suggest-links.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import type { LinkDecision } from '../decide-links.server.ts'
import { alikeCases } from './alike-cases.server.ts'
import type { CaseIndicator } from './case-indicators.server.ts'
import { sameFiles } from './same-files.server.ts'
import { casesSharing, type OtherCase } from './shared-cases.server.ts'

export type DecidedLink = {
  other: OtherCase
  decision: LinkDecision
  by: string
  at: Date
}

export type CaseLinks = {
  /** Every likely link, those included that people have decided about. */
  likely: LinkSuggestion<OtherCase>[]
  suggested: LinkSuggestion<OtherCase>[]
  decided: DecidedLink[]
  /** Files of the case that are in so many tips that they link none. */
  crowdedFiles: number
  /** Numbers of other cases by indicator, lowest first. */
  numbersBy: Map<string, number[]>
}

/** Suggested links with their reasons, and what people have decided about links so far. */
export async function readLinks(
  db: Db,
  caseId: string,
  sight: Sight,
  indicators: readonly CaseIndicator[],
  totalTips: number,
): Promise<CaseLinks> {
  const wide = indicators.filter(({ silent, here, occurrences }) => !silent && occurrences > here)
  const ids = wide.map(({ id }) => id)
  const [sharing, files, likenesses, decided] = await Promise.all([
    casesSharing(db, caseId, sight, ids),
    sameFiles(db, caseId, sight),
    alikeCases(db, caseId, sight),
    readDecided(db, caseId, sight),
  ])
  const alike = [...files.pairs, ...likenesses]
  const known = new Set(decided.map(({ other }) => other.id))
  const numbersBy = new Map<string, number[]>()
  for (const { indicatorId, other } of sharing)
    numbersBy.set(indicatorId, [...(numbersBy.get(indicatorId) ?? []), other.number])
  for (const numbers of numbersBy.values()) numbers.sort((a, b) => a - b)
  const likely = suggestLinks(indicators, { sharing, alike }, totalTips)
  return {
    likely,
    suggested: likely.filter(({ other }) => !known.has(other.id)),
    decided,
    crowdedFiles: files.crowded,
    numbersBy,
  }
}

async function readDecided(db: Db, caseId: string, sight: Sight): Promise<DecidedLink[]> {
  const rows = await db.caseLink.findMany({
    where: {
      OR: [{ fromCaseId: caseId }, { toCaseId: caseId }],
      fromCase: inSight(sight),
      toCase: inSight(sight),
    },
    include: { fromCase: true, toCase: true, decidedBy: { select: { callSign: true } } },
    orderBy: { decidedAt: 'desc' },
  })
  return rows.map((row) => {
    const other = row.fromCaseId === caseId ? row.toCase : row.fromCase
    return {
      other: {
        id: other.id,
        number: Number(other.number),
        kind: other.kind as OtherCase['kind'],
        state: other.state as OtherCase['state'],
        urgency: other.urgency as OtherCase['urgency'],
        tips: other.tipCount,
      },
      decision: row.decision as LinkDecision,
      by: row.decidedBy.callSign,
      at: row.decidedAt,
    }
  })
}
