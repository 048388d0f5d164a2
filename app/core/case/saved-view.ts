import { z } from 'zod'
import { cleanLine } from '#core/tip/clean.ts'
import { filterNames, readQueueFilter } from './queue-filter.ts'

/** Fits on a tab. */
export const longestViewName = 60
/** More than anybody finds their way in. */
export const mostOwnViews = 30

export const viewContent = z.object({
  name: z.string().min(1).max(longestViewName),
  /** The queue's filters as they stand in its address. */
  query: z.string().min(1),
})
export type ViewContent = z.infer<typeof viewContent>

/**
 * The filters of an address in one order, without the place in the list: equal for equal views. Null
 * where there are none, or not such as the queue takes.
 */
export function viewQuery(address: string): string | null {
  const given = new URLSearchParams(address)
  const kept = new URLSearchParams(
    filterNames.flatMap((name) => {
      const value = given.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
  if (kept.size === 0 || !readQueueFilter(kept).ok) return null
  return kept.toString()
}

export type ViewName =
  | { ok: true; name: string }
  | { ok: false; reason: 'name_missing' | 'name_too_long' }

export function readViewName(typed: string): ViewName {
  const name = cleanLine(typed)
  if (name === '') return { ok: false, reason: 'name_missing' }
  return name.length > longestViewName ? { ok: false, reason: 'name_too_long' } : { ok: true, name }
}
