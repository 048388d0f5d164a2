import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { ownView } from './own-view.server.ts'

/** Deletes a view of one's own. One that is gone already is no error. */
export async function removeView(house: House, actor: StaffMember, id: string): Promise<void> {
  await house.db.$transaction(async (tx) => {
    const row = await ownView(tx, actor, id)
    if (!row) return
    await tx.savedView.delete({ where: { id } })
    if (row.shared)
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'view.removed',
          subject: `person:${actor.id}`,
          details: { view: id },
        },
      ])
  })
}
