import type { StaffMember } from '#core/access/staff-member.ts'
import { readViewName, type ViewName } from '#core/case/saved-view.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { ownView } from './own-view.server.ts'
import { openView, sealView } from './sealed-view.server.ts'

export type ChangeViewResult =
  | { ok: true }
  | Extract<ViewName, { ok: false }>
  | { ok: false; reason: 'view_unknown' }

/** Renames a view of one's own, shares it or takes it back. What others see of it is audited. */
export function changeView(
  house: House,
  actor: StaffMember,
  id: string,
  change: { name: string; shared: boolean },
): Promise<ChangeViewResult> {
  return house.db.$transaction(async (tx): Promise<ChangeViewResult> => {
    const row = await ownView(tx, actor, id)
    if (!row) return { ok: false, reason: 'view_unknown' }
    const read = readViewName(change.name)
    if (!read.ok) return read
    const before = openView(house.keyring, row)
    const { shared } = change
    await tx.savedView.update({
      where: { id },
      data: { shared, ...sealView(house.keyring, id, { ...before, name: read.name }) },
    })
    const renamed = before.name !== read.name
    const action = shared ? (row.shared ? 'view.renamed' : 'view.shared') : 'view.taken_back'
    if (shared !== row.shared || (shared && renamed))
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action,
          subject: `person:${actor.id}`,
          details: { view: id },
        },
      ])
    return { ok: true }
  })
}
