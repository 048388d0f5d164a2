import { freezeBlock, freezeWeek } from '#core/figures/beside.ts'
import { blockOf, blockPeriod, weekPeriod, weeksBefore, weeksOf } from '#core/figures/period.ts'
import { protectBlock, protectWeek } from '#core/figures/protect.ts'
import { type Region, regionOf } from '#core/figures/regions.ts'
import { isTipKind, type TipKind } from '#core/tip/kind.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { mostWeeks, readKnown } from './read-known.server.ts'

type Release = { number: number; week: string; k: number }
type Count = { week: string; kind: string; country: string | null; tips: number }

/**
 * Counts every week that has ended and was not counted yet, and every four weeks that are complete.
 * What was counted once stays: nobody can watch a figure change and learn whose tip that was.
 */
export async function freezeFigures(tx: Tx, { number, week, k }: Release): Promise<void> {
  const first = await tx.tip.findFirst({ orderBy: { filedAt: 'asc' }, select: { week: true } })
  if (!first) return
  const weeks = weeksBefore(week, first.week, mostWeeks)
  const known = await frozen(tx, weeks)
  const blocks = completeBlocks(weeks)
  const open = weeks.filter((one) => !known.has(weekPeriod(one)))
  const openBlocks = blocks.filter((block) => !known.has(blockPeriod(block)))
  if (open.length === 0 && openBlocks.length === 0) return

  const counts = await countTips(tx, [...new Set([...open, ...openBlocks.flatMap(weeksOf)])])
  let beside = await readKnown(tx, k, week)
  for (const one of open) beside = freezeWeek(beside, one, protectWeek(byKind(counts, one)))
  for (const block of openBlocks) {
    const own = weeksOf(block)
    const shown = own.flatMap((one) => beside.weeks.get(one) ?? [])
    beside = freezeBlock(beside, block, protectBlock(byRegion(counts, own), shown))
  }
  const rows = [
    ...open.map((one) => ({ period: weekPeriod(one), figures: beside.weeks.get(one) ?? {} })),
    ...openBlocks.map((block) => ({
      period: blockPeriod(block),
      figures: beside.blocks.get(block) ?? {},
    })),
  ]
  await tx.publicFigure.createMany({
    data: rows.map((row) => ({ ...row, releaseNumber: number })),
  })
}

async function frozen(tx: Tx, weeks: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const periods = weeks.flatMap((week) => [weekPeriod(week), blockPeriod(week)])
  const rows = await tx.publicFigure.findMany({ where: { period: { in: periods } } })
  return new Map(rows.map(({ period, figures }) => [period, figures]))
}

/** Blocks of which every week has ended. */
function completeBlocks(weeks: readonly string[]): readonly string[] {
  const ended = new Set(weeks)
  return [...new Set(weeks.map(blockOf))].filter((block) =>
    weeksOf(block).every((week) => ended.has(week)),
  )
}

/** Junk is not counted: neither what waits in quarantine, nor what was judged abusive. */
function countTips(tx: Tx, weeks: readonly string[]): Promise<Count[]> {
  return tx.$queryRaw<Count[]>`
    SELECT t."week", t."kind", t."country", COUNT(*)::int AS tips FROM "tip" t
    WHERE t."week" = ANY(${[...weeks]}::text[]) AND t."consent_patterns" AND t."state" <> 'withdrawn'
      AND NOT EXISTS (
        SELECT 1 FROM "case_tip" ct JOIN "case_file" c ON c."id" = ct."case_id"
        WHERE ct."tip_id" = t."id" AND ct."detached_at" IS NULL
          AND (c."quarantined" OR c."verdict" = 'abusive'))
    GROUP BY t."week", t."kind", t."country"`
}

function byKind(counts: readonly Count[], week: string) {
  const kinds: Partial<Record<TipKind, number>> = {}
  for (const { kind, tips } of counts.filter((one) => one.week === week))
    if (isTipKind(kind)) kinds[kind] = (kinds[kind] ?? 0) + tips
  return kinds
}

function byRegion(counts: readonly Count[], weeks: readonly string[]) {
  const regions: Partial<Record<Region, number>> = {}
  for (const { country, tips } of counts.filter((one) => weeks.includes(one.week))) {
    const region = regionOf(country)
    regions[region] = (regions[region] ?? 0) + tips
  }
  return regions
}
