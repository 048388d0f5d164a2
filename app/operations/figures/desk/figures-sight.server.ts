import { may } from '#core/access/permissions.ts'
import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export type FiguresSight = {
  /** What counts for them. */
  sight: Sight
  /** Queues whose cases they can't open. */
  closedQueueIds: readonly string[]
}

/**
 * What of the cases somebody's figures count. Whoever may see all figures has closed queues in them;
 * a case that they are recused from is in none of theirs.
 */
export async function figuresSight(db: Db, actor: StaffMember): Promise<FiguresSight> {
  const own = await readSight(db, actor.id)
  const all = may(actor.roles, 'figures.all')
  return {
    sight: all ? { ...own, hiddenQueueIds: [] } : own,
    closedQueueIds: own.hiddenQueueIds,
  }
}
