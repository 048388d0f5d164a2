import type { ExposureKind, GoOnReason } from '#core/care/budget.ts'
import type { SkipReason } from '#core/care/skip.ts'
import { counted } from '../words.ts'

export const skipNames: Record<SkipReason, string> = {
  content: 'What it shows or tells',
  language: 'Its language',
  conflict: 'A conflict of interest',
  unsure: 'Unsure what to do with it',
}

export const goOnNames: Record<GoOnReason, string> = {
  nearly_done: 'I am nearly done with this case',
  nobody_else: 'Nobody else can take it',
  feel_well: 'I feel well and want to go on',
  other: 'Something else',
}

export const exposureNames: Record<ExposureKind, string> = {
  picture: 'Pictures looked at',
  story: 'Stories opened',
}

/** `12 pictures`. */
export function lookedAt(of: ExposureKind, count: number): string {
  return of === 'picture' ? counted(count, 'picture') : counted(count, 'story', 'stories')
}

/** `2 h 5 min`. */
export function spent(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
}
