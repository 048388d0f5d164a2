import {
  type BlockFigures,
  blockFiguresSchema,
  type WeekFigures,
  weekFiguresSchema,
} from '#core/figures/protect.ts'
import type { House } from '#infra/house.server.ts'

export type PublicFigures = {
  /** Oldest first. */
  weeks: { week: string; figures: WeekFigures }[]
  /** The newest four weeks whose regions may be shown; null where there are none yet. */
  block: { first: string; figures: BlockFigures } | null
}

/** As many weeks as a chart shows. */
const weeksShown = 26

/** The figures as they were frozen; nothing is counted here. */
export async function readFigures(house: House): Promise<PublicFigures> {
  const weeks = await house.db.publicFigure.findMany({
    where: { period: { startsWith: 'week ' } },
    orderBy: { period: 'desc' },
    take: weeksShown,
  })
  const blocks = await house.db.publicFigure.findMany({
    where: { period: { startsWith: 'block ' } },
    orderBy: { period: 'desc' },
    take: weeksShown,
  })
  const shown = blocks.flatMap(({ period, figures }) => {
    const read = blockFiguresSchema.safeParse(figures)
    return read.success ? [{ first: period.slice('block '.length), figures: read.data }] : []
  })
  return {
    weeks: weeks
      .map(({ period, figures }) => ({
        week: period.slice('week '.length),
        figures: weekFiguresSchema.parse(figures),
      }))
      .reverse(),
    block: shown[0] ?? null,
  }
}
