import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { mayOpen, type Openable } from '../opening/may-open.server.ts'
import type { ToldFile } from '../opening/unseal-files.server.ts'
import { readOpened } from '../read-opened.server.ts'
import { type CaseTipView, readTips } from '../reading/case-tips.server.ts'
import { type SeenPicture, seenPictures } from './seen-pictures.server.ts'

type File = CaseTipView['evidence'][number]
/** `at` counts from 1 among its tip's files. */
export type PlacedFile = { id: string; at: number; tipId: string; reference: string }

export type FileView = {
  number: number
  file: File & PlacedFile
  /** What was said of it and read in it; null while the story is closed to this person. */
  told: ToldFile | null
  seen: SeenPicture | null
  before: PlacedFile | null
  after: PlacedFile | null
  /** The earlier file of the case with the very same bytes. */
  sameAs: PlacedFile | null
}

/** One file with its words, for its own page. Opens nothing: a picture is asked for by itself. */
export async function readFile(
  house: House,
  actor: StaffMember,
  number: number,
  evidenceId: string,
): Promise<
  | { ok: true; view: FileView }
  | Extract<Openable, { ok: false }>
  | { ok: false; reason: 'evidence_unknown' }
> {
  const allowed = await mayOpen(house.db, house, actor, number, 'told')
  if (!allowed.ok) return allowed
  const tips = await readTips(house.db, allowed.caseId)
  const files = tips.flatMap(({ id: tipId, reference, evidence }) =>
    evidence.map((file, at) => ({ ...file, at: at + 1, tipId, reference })),
  )
  const place = files.findIndex(({ id }) => id === evidenceId)
  const file = files[place]
  if (!file) return { ok: false, reason: 'evidence_unknown' }
  const placed = (one: PlacedFile | undefined): PlacedFile | null =>
    one ? { id: one.id, at: one.at, tipId: one.tipId, reference: one.reference } : null
  const { story } = await readOpened(house, actor, number, new Set(['story']))
  const told = story?.flatMap((tip) => tip.files).find(({ id }) => id === evidenceId)
  const seen = await seenPictures(house, actor, file.hasCopy ? [evidenceId] : [])
  return {
    ok: true,
    view: {
      number,
      file,
      told: told ?? null,
      seen: seen.get(evidenceId) ?? null,
      before: placed(files[place - 1]),
      after: placed(files[place + 1]),
      sameAs: placed(files.find(({ id }) => id === file.sameAs)),
    },
  }
}
