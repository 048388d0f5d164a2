import type { ErrorKey } from '#core/text/text.ts'
import type { Held } from '#operations/evidence/hold-files.server.ts'
import type { RefusedFile } from '#operations/evidence/seal-files.server.ts'
import type { TypedCaptions } from '../read-captions.ts'
import type { ShownAgain } from './shown-again.ts'

/** The page of files as it comes back, with what is to stand on it. */
export type FilesShown = Pick<ShownAgain, 'status' | 'note' | 'code' | 'headers'> & {
  problem?: ErrorKey
  refused: RefusedFile[]
  /** What stays in the fields under the files. */
  captions: TypedCaptions
  /** How many files of this form were added. */
  added: number
  /** The network has sent its share of files: minutes until there is room again. */
  wait?: number
  /** Files of a report that another window has sent meanwhile. */
  held?: Held | null
}

export const nothingAdded = { refused: [], captions: {}, added: 0 }
