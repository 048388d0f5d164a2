import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { StaffMember } from '#core/access/staff-member.ts'
import { mayOpenOriginal, scanStateOf } from '#core/tip/evidence/states.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { coverPicture, greyPicture } from '#infra/evidence/covered-picture.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { nameField } from '../../evidence/list-files.server.ts'
import { isNameCovered } from '../masks/masks-in.server.ts'
import { liveOpenings } from '../opening/live-openings.server.ts'
import { type FileRefusal, findFile } from './find-file.server.ts'
import { seenPictures } from './seen-pictures.server.ts'

/** How a picture is asked for; only the first needs no look to be asked for before. */
export const pictureLooks = ['covered', 'grey', 'plain'] as const
export type PictureLook = (typeof pictureLooks)[number]

export type EvidenceFile =
  /** Safe to show: decoded and encoded anew by us. */
  | { form: 'copy'; mediaType: 'image/jpeg'; byteSize: number; bytes: Uint8Array }
  /** As it was given: to be downloaded, never shown by us. */
  | { form: 'original'; mediaType: string; name: string; byteSize: number; bytes: Readable }

export type EvidenceResult =
  | { ok: true; file: EvidenceFile }
  | FileRefusal
  | { ok: false; reason: 'original_closed' | 'not_asked_for' }

/**
 * Opens one file of evidence of the case: the re-encoded picture, covered unless this person asked to
 * see it just now; or, once a scanner called it clean, anything else as it was given.
 */
export async function openEvidence(
  house: House,
  actor: StaffMember,
  number: number,
  evidenceId: string,
  look: PictureLook = 'covered',
): Promise<EvidenceResult> {
  const found = await findFile(house.db, house, actor, number, evidenceId)
  if (!found.ok) return found
  const { row, dataKey } = found
  if (!row.hasCopy) {
    if (!mayOpenOriginal(scanStateOf(row.scanState)))
      return { ok: false, reason: 'original_closed' }
    const bytes = await openFile(house.evidence, row, 'original', { dataKey })
    if (!bytes) return { ok: false, reason: 'evidence_unknown' }
    await recordOpening(house, actor, { tipId: row.subjectId, evidenceId, form: 'original' })
    const name = (await isNameCovered(house.db, row.subjectId, row.id))
      ? 'file'
      : unsealText(dataKey, row.sealedName, nameField(row.subjectId, row.id))
    const { mediaType, byteSize } = row
    return { ok: true, file: { form: 'original', mediaType, name, byteSize, bytes } }
  }
  const seen = look === 'covered' ? null : await seenPictures(house, actor, [evidenceId])
  if (seen && !seen.get(evidenceId)?.live) return { ok: false, reason: 'not_asked_for' }
  const sealed = await openFile(house.evidence, row, 'copy', { dataKey })
  if (!sealed) return { ok: false, reason: 'evidence_unknown' }
  const copy = await buffer(sealed)
  if (seen) await recordOpening(house, actor, { tipId: row.subjectId, evidenceId, form: 'copy' })
  const bytes = await looksOf[look](copy)
  const file = { form: 'copy', mediaType: 'image/jpeg', byteSize: bytes.length, bytes } as const
  return { ok: true, file }
}

const looksOf: Record<PictureLook, (copy: Uint8Array) => Uint8Array | Promise<Uint8Array>> = {
  covered: coverPicture,
  grey: greyPicture,
  plain: (copy) => copy,
}

type Opening = { tipId: string; evidenceId: string; form: 'copy' | 'original' }

/** A picture on a page is asked for again with the page: one opening within a lease is one event. */
async function recordOpening(house: House, actor: StaffMember, opening: Opening): Promise<void> {
  const { tipId, evidenceId, form } = opening
  const subject = `tip:${tipId}`
  const live = await liveOpenings(house.db, house, actor, 'evidence.opened', [subject])
  const isLive = live.some(
    ({ details }) => (details as { evidence?: unknown }).evidence === evidenceId,
  )
  if (isLive && form === 'copy') return
  await house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'evidence.opened',
        subject,
        details: { evidence: evidenceId, form },
      },
    ]),
  )
}
