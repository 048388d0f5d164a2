import { z } from 'zod'
import { protectCounts, protectTable } from '#core/pattern/anonymise/public-table.ts'
import { type TipKind, tipKindCodes } from '#core/tip/kind.ts'
import { type Region, regions } from './regions.ts'

const figure = z.int().min(0).nullable()

/** null = hidden. Kinds that came later are missing in older weeks. */
export const weekFiguresSchema = z.strictObject({
  kinds: z.record(z.string(), figure),
  total: figure,
})
export const blockFiguresSchema = z.strictObject({ regions: z.record(z.string(), figure) })

export type WeekFigures = z.infer<typeof weekFiguresSchema>
export type BlockFigures = z.infer<typeof blockFiguresSchema>

/**
 * A week's tips by kind, fit for the public. Each week is protected alone and counted once: totals
 * over several weeks are never published, because their differences would be weeks counted anew.
 */
export function protectWeek(counts: Readonly<Partial<Record<TipKind, number>>>): WeekFigures {
  const row = tipKindCodes.map((kind) => counts[kind] ?? 0)
  const { cells, rowTotals } = protectTable([row], { rows: true, columns: false, grand: false })
  return {
    kinds: Object.fromEntries(tipKindCodes.map((kind, at) => [kind, cells[0]?.[at] ?? null])),
    total: rowTotals[0] ?? null,
  }
}

/**
 * Four weeks' tips by region; null where they may not be shown. The weeks' totals together are the
 * regions' total: were one of them hidden, the regions would tell it.
 */
export function protectBlock(
  counts: Readonly<Partial<Record<Region, number>>>,
  weeks: readonly WeekFigures[],
): BlockFigures | null {
  if (weeks.some(({ total }) => total === null)) return null
  const { counts: cells, total } = protectCounts(regions.map((region) => counts[region] ?? 0))
  // Hidden to protect a region, while the weeks show it: then no region may be shown.
  if (total === null) return null
  return {
    regions: Object.fromEntries(regions.map((region, at) => [region, cells[at] ?? null])),
  }
}
