import type { SerializeFrom } from '@remix-run/node'
import type { TypedEdit } from '#core/pattern/edit.ts'
import type { DraftView } from '#operations/pattern/read-draft.server.ts'
import type { EditorFault } from '../fault.ts'

/** What each part of the editor shows: the pattern, what the form holds, and what was wrong with it. */
export type EditorData = {
  draft: SerializeFrom<DraftView>
  form: TypedEdit
  fault: EditorFault | null
}
