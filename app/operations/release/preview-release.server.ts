import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { House } from '#infra/house.server.ts'
import type { RefusedSafeList } from '#infra/safe-lists/folder.server.ts'
import type { RefusedPattern } from './cut-release.server.ts'
import { findDepartures, type Leaving } from './cutting/find-departures.server.ts'
import { shownPatterns } from './read-release.server.ts'

export type ReleasePreview = {
  week: string
  /** The first of them; `total` counts all. */
  leaving: Leaving[]
  total: number
  refused: RefusedPattern[]
  /** Safe lists of the operator's own that are not in force as they are. */
  refusedLists: readonly RefusedSafeList[]
}

/** What a release cut now would hold, and what would be refused. Changes nothing. */
export async function previewRelease(house: House): Promise<ReleasePreview> {
  const week = isoWeek(house.now())
  const { leaving, refused } = await house.db.$transaction((tx) => findDepartures(tx, house, week))
  const refusedLists = await house.safeLists.refused()
  return {
    week,
    leaving: leaving.slice(0, shownPatterns),
    total: leaving.length,
    refused,
    refusedLists,
  }
}
