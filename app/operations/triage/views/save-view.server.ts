import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { mostOwnViews, readViewName, type ViewName, viewQuery } from '#core/case/saved-view.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealView } from './sealed-view.server.ts'

export type NewView = { name: string; query: string; shared: boolean }
export type SaveViewResult =
  | { ok: true; query: string }
  | Extract<ViewName, { ok: false }>
  | { ok: false; reason: 'no_filters' | 'too_many' }

/** Keeps the queue's filters under a name, for its owner alone or for everyone at the queue. */
export function saveView(
  house: House,
  actor: StaffMember,
  { name: typed, query: address, shared }: NewView,
): Promise<SaveViewResult> {
  return house.db.$transaction(async (tx): Promise<SaveViewResult> => {
    const read = readViewName(typed)
    if (!read.ok) return read
    const query = viewQuery(address)
    if (query === null) return { ok: false, reason: 'no_filters' }
    const own = await tx.savedView.count({ where: { ownerId: actor.id } })
    if (own >= mostOwnViews) return { ok: false, reason: 'too_many' }
    const id = uuidv7()
    const sealed = sealView(house.keyring, id, { name: read.name, query })
    await tx.savedView.create({
      data: { id, ownerId: actor.id, shared, ...sealed, createdAt: house.now() },
    })
    if (shared)
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'view.shared',
          subject: `person:${actor.id}`,
          details: { view: id },
        },
      ])
    return { ok: true, query }
  })
}
