import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type HeldCase, holdCase } from '../steps/hold-case.server.ts'

export type LiftResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'mask_unknown' }

/** Takes a cover off again, for everybody. */
export function liftMask(
  house: House,
  actor: StaffMember,
  { number, maskId }: { number: number; maskId: string },
): Promise<LiftResult> {
  return house.db.$transaction(async (tx): Promise<LiftResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const mask = await tx.mask.findFirst({
      where: {
        id: maskId,
        liftedAt: null,
        tip: { cases: { some: { caseId: held.file.id, detachedAt: null } } },
      },
    })
    if (!mask) return { ok: false, reason: 'mask_unknown' }
    await tx.mask.update({
      where: { id: maskId },
      data: { liftedById: actor.id, liftedAt: house.now() },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'mask.lifted',
        subject: `tip:${mask.tipId}`,
        details: { mask: maskId },
      },
    ])
    return { ok: true }
  })
}
