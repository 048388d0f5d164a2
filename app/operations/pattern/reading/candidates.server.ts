import type { Control } from '#core/indicator/control.ts'
import { safeHitIn } from '#core/indicator/own-safe-lists.ts'
import type { SafeHit } from '#core/indicator/safe-list.ts'
import type { Indicator, IndicatorRole } from '#core/indicator/types.ts'
import { mayFeedPatterns } from '#core/pattern/anonymise/consent.ts'
import type { ChosenIndicator, PatternChoices } from '#core/pattern/choices.ts'
import { isPublishableType } from '#core/pattern/indicator-defaults.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { chooseIndicator } from '../steps/first-choices.server.ts'
import type { SourceTip } from '../steps/source-tips.server.ts'
import type { Sources } from '../steps/sources.server.ts'

export type Candidate = {
  indicator: Indicator
  /** As it was chosen, or as it would be taken up. */
  choice: ChosenIndicator
  chosen: boolean
  /** Tips of this pattern that count and name it. */
  tips: number
  /** Tips that name it as the scammer's in a field of its own; the others merely mention it. */
  named: number
  controlled: Control | null
  safe: SafeHit | null
  /** A case in which it can be verified. */
  caseNumber: number | null
}

export type Candidates = { shown: Candidate[]; more: number }

/** So many that are not chosen are shown, the most named first. */
const mostUnchosen = 40

const namingRoles: ReadonlySet<IndicatorRole> = new Set([
  'contacted_from',
  'paid_to',
  'claimed_identity',
])

type Seen = { tips: Set<string>; named: Set<string>; caseId: string; indicator: Indicator }

function seenIn(tips: readonly SourceTip[]): Map<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { tipId, caseId, sightings } of tips.filter(mayFeedPatterns))
    for (const { indicatorId, type, value, role, source } of sightings) {
      const one = seen.get(indicatorId) ?? {
        tips: new Set(),
        named: new Set(),
        caseId,
        indicator: { type, value },
      }
      one.tips.add(tipId)
      if (source === 'given' && namingRoles.has(role)) one.named.add(tipId)
      seen.set(indicatorId, one)
    }
  return seen
}

/** The identifiers that the tips name, as far as one of that type can ever leave. */
export async function readCandidates(
  db: Db,
  house: House,
  choices: PatternChoices,
  { cases, tips }: Sources,
): Promise<Candidates> {
  const seen = seenIn(tips)
  const numberOf = new Map(cases.map(({ id, number }) => [id, number]))
  const chosen = new Map(choices.indicators.map((one) => [one.id, one]))
  const rows = await db.indicator.findMany({
    where: { id: { in: [...new Set([...seen.keys(), ...chosen.keys()])] } },
    select: { id: true, type: true, value: true, controlled: true },
  })
  const lists = await house.safeLists.current()
  const all = rows.flatMap((row): Candidate[] => {
    const indicator = { type: row.type, value: row.value } as Indicator
    const choice = chosen.get(row.id) ?? chooseIndicator(house, { ...indicator, id: row.id }, tips)
    if (!choice || !isPublishableType(indicator.type)) return []
    const sighted = seen.get(row.id)
    return [
      {
        indicator,
        choice,
        chosen: chosen.has(row.id),
        tips: sighted?.tips.size ?? 0,
        named: sighted?.named.size ?? 0,
        controlled: row.controlled as Control | null,
        safe: safeHitIn(lists, indicator),
        caseNumber: numberOf.get(sighted?.caseId ?? '') ?? null,
      },
    ]
  })
  const inOrder = all.sort(
    (a, b) =>
      Number(b.controlled === 'scammer') - Number(a.controlled === 'scammer') ||
      b.tips - a.tips ||
      (a.indicator.value < b.indicator.value ? -1 : 1),
  )
  // What lies on a safe list can't leave: listing it would be an invitation to try.
  const rest = inOrder.filter((one) => !one.chosen && one.safe === null)
  return {
    shown: [...inOrder.filter((one) => one.chosen), ...rest.slice(0, mostUnchosen)],
    more: Math.max(0, rest.length - mostUnchosen),
  }
}
