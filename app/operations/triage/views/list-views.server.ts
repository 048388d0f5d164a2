import type { StaffMember } from '#core/access/staff-member.ts'
import type { ViewContent } from '#core/case/saved-view.ts'
import type { House } from '#infra/house.server.ts'
import { openView } from './sealed-view.server.ts'

export type ListedView = ViewContent & {
  id: string
  shared: boolean
  /** The reader's own: only they rename, share or delete it. */
  own: boolean
  owner: string
}

/** The reader's own views and those that others share, by name. */
export async function listViews(house: House, actor: StaffMember): Promise<ListedView[]> {
  const rows = await house.db.savedView.findMany({
    where: { OR: [{ ownerId: actor.id }, { shared: true }] },
    include: { owner: { select: { callSign: true } } },
  })
  return rows
    .map((row) => ({
      ...openView(house.keyring, row),
      id: row.id,
      shared: row.shared,
      own: row.ownerId === actor.id,
      owner: row.owner.callSign,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}
