import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Whether a note of this case names somebody: they may read its notes then. */
export async function isMentioned(db: Db | Tx, personId: string, caseId: string): Promise<boolean> {
  return (await db.mention.count({ where: { personId, note: { caseId } } })) > 0
}
