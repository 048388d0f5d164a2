import type { SerializeFrom } from '@remix-run/node'
import type { Desk } from '#core/access/desk.ts'
import type { DraftView } from '#operations/pattern/read-draft.server.ts'

/** A pattern's own page. */
export type PatternPageData = {
  desk: Desk
  draft: SerializeFrom<DraftView>
  done: string | null
  editing: boolean
}
