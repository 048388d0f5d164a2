import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { type CountBand, countBands } from '#core/pattern/bands.ts'
import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { sectorActions } from '#core/pattern/sector-actions.ts'
import type { ServedLabel } from '#core/taxii/audience.ts'
import { type TipKind, tipKindCodes, tipKinds } from '#core/tip/kind.ts'
import type { RecommendableAction } from '../actions.ts'
import type { ReleaseHead } from '../format.ts'
import type { ReleasedPattern } from '../release.ts'
import type { Sector } from '../sectors.ts'
import { type TlpLabel, tlpLabels } from '../tlp.ts'

export type Counted<Code> = Readonly<{ code: Code; count: number }>

/** A pattern in one line. `asks`: of the readers' sector. */
export type BriefingLine = Readonly<{
  number: number
  title: string
  status: PatternPayload['status']
  kind: TipKind
  asks: readonly RecommendableAction[]
  indicators: number
  tips: CountBand
}>

/** Everything that the briefing of a release says: counts, and a few patterns. */
export type BriefingFacts = Readonly<{
  portal: string
  sequence: number
  week: string
  /** RFC 3339, UTC. */
  created: string
  sector: Sector
  ceiling: ServedLabel
  /** Of the page: the strictest of what is on it. */
  label: TlpLabel
  statuses: Readonly<Record<PatternPayload['status'], number>>
  /** Of the patterns that stand, as are all figures below; every code, also those with none. */
  indicators: number
  kinds: readonly Counted<TipKind>[]
  types: readonly Counted<PublishableType>[]
  asks: readonly Counted<RecommendableAction>[]
  /** Patterns by the ISO week in which they were last seen: twelve, oldest first. */
  weeks: readonly Counted<string>[]
  lines: readonly BriefingLine[]
}>

export const mostLines = 7
const weeksShown = 12

/** Notes what a briefing says while patterns go by, and keeps none but the few that it names. */
export function collectBriefing(head: ReleaseHead): {
  add: (pattern: ReleasedPattern) => void
  facts: () => BriefingFacts
} {
  const { sector, ceiling, sequence, week, created } = head
  const statuses = { new: 0, amended: 0, revoked: 0 }
  const kinds = new Map<string, number>()
  const types = new Map<string, number>()
  const asks = new Map<string, number>()
  const weeks = new Map<string, number>()
  let label = 0
  let indicators = 0
  let lines: readonly BriefingLine[] = []
  return {
    add: ({ payload }) => {
      statuses[payload.status] += 1
      label = Math.max(label, tlpLabels.indexOf(payload.tlp))
      if (payload.status === 'revoked') return
      const line = lineOf(payload, sector)
      indicators += payload.indicators.length
      count(kinds, payload.kind)
      count(weeks, payload.last_seen)
      for (const { type } of payload.indicators) count(types, type)
      for (const action of line.asks) count(asks, action)
      lines = [...lines, line].sort(byWeight).slice(0, mostLines)
    },
    facts: () => ({
      portal: head.portal.name,
      sequence,
      week,
      created,
      sector,
      ceiling,
      label: tlpLabels[label] ?? 'red',
      statuses: { ...statuses },
      indicators,
      kinds: tipKindCodes.map((code) => ({ code, count: kinds.get(code) ?? 0 })),
      types: publishableTypes.map((code) => ({ code, count: types.get(code) ?? 0 })),
      asks: sectorActions[sector].map((code) => ({ code, count: asks.get(code) ?? 0 })),
      weeks: Array.from({ length: weeksShown }, (_, nth) => {
        const code = addWeeks(week, nth + 1 - weeksShown)
        return { code, count: weeks.get(code) ?? 0 }
      }),
      lines,
    }),
  }
}

function count(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1)
}

function lineOf(payload: PatternPayload, sector: Sector): BriefingLine {
  const { number, title, status, kind, indicators, tips, actions } = payload
  const asks = actions.find((one) => one.sector === sector)?.recommended ?? []
  return { number, title, status, kind, asks, indicators: indicators.length, tips }
}

/** First what asks something of the readers, then where people are in danger, then by how many tell. */
function byWeight(a: BriefingLine, b: BriefingLine): number {
  return (
    Number(b.asks.length > 0) - Number(a.asks.length > 0) ||
    Number(tipKinds[b.kind].aboutPerson) - Number(tipKinds[a.kind].aboutPerson) ||
    countBands.indexOf(b.tips) - countBands.indexOf(a.tips) ||
    b.indicators - a.indicators ||
    a.number - b.number
  )
}
