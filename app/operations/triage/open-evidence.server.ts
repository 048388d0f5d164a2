import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { StaffMember } from '#core/access/staff-member.ts'
import { mayOpenOriginal, scanStateOf } from '#core/tip/evidence/states.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { liveOpenings } from './opening/live-openings.server.ts'
import { mayOpen, type Openable } from './opening/may-open.server.ts'

export type EvidenceFile =
  /** Safe to show: decoded and encoded anew by us. */
  | { form: 'copy'; mediaType: 'image/jpeg'; byteSize: number; bytes: Uint8Array }
  /** As it was given: to be downloaded, never shown by us. */
  | { form: 'original'; mediaType: string; name: string; byteSize: number; bytes: Readable }

export type EvidenceResult =
  | { ok: true; file: EvidenceFile }
  | Extract<Openable, { ok: false }>
  | { ok: false; reason: 'evidence_unknown' | 'original_closed' }

/**
 * Opens one file of evidence of the case: the re-encoded picture, or, once a scanner called it clean,
 * anything else as it was given.
 */
export async function openEvidence(
  house: House,
  actor: StaffMember,
  number: number,
  evidenceId: string,
): Promise<EvidenceResult> {
  const { db } = house
  const allowed = await mayOpen(db, house, actor, number)
  if (!allowed.ok) return allowed
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, subjectId: { in: allowed.tipIds } },
  })
  const key = row && (await readDataKey(db, house.keyring, row.subjectId))
  if (!row || !key) return { ok: false, reason: 'evidence_unknown' }

  const form = row.hasCopy ? 'copy' : 'original'
  if (form === 'original' && !mayOpenOriginal(scanStateOf(row.scanState)))
    return { ok: false, reason: 'original_closed' }
  const bytes = await openFile(house.evidence, row, form, { dataKey: key })
  if (!bytes) return { ok: false, reason: 'evidence_unknown' }

  await recordOpening(house, actor, { tipId: row.subjectId, evidenceId, form })
  if (form === 'copy') {
    const copy = await buffer(bytes)
    const file = { form, mediaType: 'image/jpeg', byteSize: copy.length, bytes: copy } as const
    return { ok: true, file }
  }
  const name = unsealText(key, row.sealedName, `${row.subjectId}/evidence/${row.id}/name`)
  const { mediaType, byteSize } = row
  return { ok: true, file: { form, mediaType, name, byteSize, bytes } }
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
