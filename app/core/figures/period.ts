import { addWeeks, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'

/**
 * Figures by region come for four weeks at a time: in one week nearly every cell would be hidden.
 * The blocks follow each other without a gap and never overlap, so no difference of two tells more.
 */
export const weeksPerBlock = 4

/** A Monday from which blocks are counted. */
const firstWeek = '2024-W01'
const week = 7 * 86_400_000

/** The first week of the block that holds a week. */
export function blockOf(isoWeek: string): string {
  const since = Math.round(
    (isoWeekStart(isoWeek).getTime() - isoWeekStart(firstWeek).getTime()) / week,
  )
  return addWeeks(isoWeek, -(((since % weeksPerBlock) + weeksPerBlock) % weeksPerBlock))
}

export function weeksOf(block: string): readonly string[] {
  return Array.from({ length: weeksPerBlock }, (_, at) => addWeeks(block, at))
}

/** Weeks from `first` up to the one before `end`, oldest first; never more than `most`, the newest. */
export function weeksBefore(end: string, first: string, most: number): readonly string[] {
  const weeks: string[] = []
  for (let at = addWeeks(end, -1); at >= first && weeks.length < most; at = addWeeks(at, -1))
    weeks.unshift(at)
  return weeks
}

/** How a period is named in the table of frozen figures. */
export const weekPeriod = (isoWeek: string): string => `week ${isoWeek}`
export const blockPeriod = (block: string): string => `block ${block}`
