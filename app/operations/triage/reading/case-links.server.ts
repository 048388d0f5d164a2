import { type LinkSuggestion, suggestLinks } from '#core/case/suggest-links.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { LinkDecision } from '../decide-links.server.ts'
import type { CaseIndicator } from './case-indicators.server.ts'
import { casesSharing, type OtherCase } from './shared-cases.server.ts'

export type DecidedLink = {
  other: OtherCase
  decision: LinkDecision
  by: string
  at: Date
}

export type CaseLinks = {
  suggested: LinkSuggestion<OtherCase>[]
  decided: DecidedLink[]
  /** Numbers of other cases by indicator, lowest first. */
  numbersBy: Map<string, number[]>
}

/** Suggested links with their reasons, and what people have decided about links so far. */
export async function readLinks(
  db: Db,
  caseId: string,
  indicators: readonly CaseIndicator[],
  totalTips: number,
): Promise<CaseLinks> {
  const wide = indicators.filter(({ silent, here, occurrences }) => !silent && occurrences > here)
  const sharing = await casesSharing(
    db,
    caseId,
    wide.map(({ id }) => id),
  )
  const decided = await readDecided(db, caseId)
  const known = new Set(decided.map(({ other }) => other.id))
  const numbersBy = new Map<string, number[]>()
  for (const { indicatorId, other } of sharing)
    numbersBy.set(indicatorId, [...(numbersBy.get(indicatorId) ?? []), other.number])
  for (const numbers of numbersBy.values()) numbers.sort((a, b) => a - b)
  return {
    suggested: suggestLinks(indicators, sharing, totalTips).filter(
      ({ other }) => !known.has(other.id),
    ),
    decided,
    numbersBy,
  }
}

async function readDecided(db: Db, caseId: string): Promise<DecidedLink[]> {
  const rows = await db.caseLink.findMany({
    where: { OR: [{ fromCaseId: caseId }, { toCaseId: caseId }] },
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
