import type { Control } from '#core/indicator/control.ts'
import { safeHitIn } from '#core/indicator/own-safe-lists.ts'
import type { Indicator, IndicatorType } from '#core/indicator/types.ts'
import type { IndicatorCandidate } from '#core/pattern/anonymise/indicators.ts'
import { type BuiltPayload, buildPayload } from '#core/pattern/build-payload.ts'
import type { PatternDraft } from '#core/pattern/draft.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { PatternFile } from './lock-pattern.server.ts'
import { relatedCandidates } from './related-candidates.server.ts'
import { countedBefore, releasedPayload } from './released-payload.server.ts'
import type { SourceTip } from './source-tips.server.ts'
import { readStandings } from './standings.server.ts'

export type BuiltNow = { built: BuiltPayload; hash: string | null }

/**
 * What would leave if the pattern left now. It opens no sealed text: whether a chosen indicator is a
 * reporter's own contact is for the leak check, which refuses a draft that holds one.
 */
export async function buildNow(
  db: Db | Tx,
  house: House,
  pattern: PatternFile,
  tips: readonly SourceTip[],
): Promise<BuiltNow> {
  const draft: PatternDraft = {
    ...pattern,
    ...pattern.choices,
    status: (await releasedPayload(db, pattern.id)) === null ? 'new' : 'amended',
    indicators: await candidatesOf(db, pattern, tips),
    actions: pattern.choices.actions.map(({ sector, action }) => ({
      sector,
      recommended: [action],
    })),
    related: await relatedCandidates(db, pattern.choices.related),
    countedBefore: await countedBefore(db, pattern.id),
  }
  const lists = await house.safeLists.current()
  const built = buildPayload(
    draft,
    tips,
    { safeHit: (one) => safeHitIn(lists, one), isReporterContact: () => false },
    { k: house.env.K_ANONYMITY },
  )
  return { built, hash: built.ok ? payloadHash(built.payload) : null }
}

/** The chosen indicators with what is known of them. Verified means: found to be the scammer's. */
async function candidatesOf(
  db: Db | Tx,
  { id: patternId, choices }: PatternFile,
  tips: readonly SourceTip[],
): Promise<IndicatorCandidate[]> {
  const rows = await db.indicator.findMany({
    where: { id: { in: choices.indicators.map(({ id }) => id) } },
    select: { id: true, type: true, value: true, controlled: true, verifiedById: true },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  const standingOf = await readStandings(db, patternId, [...known.keys()])
  return choices.indicators.flatMap(({ id, ...chosen }) => {
    const row = known.get(id)
    if (!row) return []
    const indicator: Indicator = { type: row.type as IndicatorType, value: row.value }
    const isScammers = (row.controlled as Control | null) === 'scammer'
    return [
      {
        indicator,
        ...chosen,
        standing: standingOf(id),
        verifiedBy: isScammers ? row.verifiedById : null,
        controlConfirmed: isScammers,
        sightings: tips
          .filter(({ sightings }) => sightings.some(({ indicatorId }) => indicatorId === id))
          .map(({ tipId, week }) => ({ tipId, week })),
      },
    ]
  })
}
