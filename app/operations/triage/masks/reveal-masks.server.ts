import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from '../steps/add-note.server.ts'
import { type HeldCase, holdCase } from '../steps/hold-case.server.ts'
import { masksIn } from './masks-in.server.ts'

export type RevealResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'tip_unknown' }

/**
 * Shows the covered words of a tip to one person, as long as a lease lasts. Why they must read them is
 * kept as a note.
 */
export function revealMasks(
  house: House,
  actor: StaffMember,
  { number, tipId, reason }: { number: number; tipId: string; reason: string },
): Promise<RevealResult> {
  return house.db.$transaction(async (tx): Promise<RevealResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const masks = await masksIn(tx, held.file.id, [tipId])
    if (masks.length === 0) return { ok: false, reason: 'tip_unknown' }
    const note = await addNote(tx, house, actor, held.file.id, reason)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'mask.shown',
        subject: `tip:${tipId}`,
        details: { masks: masks.length, note },
      },
    ])
    return { ok: true }
  })
}
