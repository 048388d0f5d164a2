import type { StaffMember } from '#core/access/staff-member.ts'
import { type BulkAction, bulkAction } from '#core/case/bulk.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Somebody's own decision about many cases; nobody else's is found. */
export async function ownBulk(db: Db | Tx, actor: StaffMember, id: string) {
  const change = await db.bulkChange.findFirst({ where: { id, actorId: actor.id } })
  return change && { ...change, action: readAction(change.action) }
}

/** As `chooseBulk` wrote it. */
const readAction = (stored: unknown): BulkAction | null => bulkAction.safeParse(stored).data ?? null
