import type { Db, Tx } from '#infra/db/connect.server.ts'
import { inSight } from './in-sight.server.ts'
import { readSight } from './read-sight.server.ts'

/** Whether somebody may see a case. */
export async function seesCase(db: Db | Tx, personId: string, caseId: string): Promise<boolean> {
  const sight = await readSight(db, personId)
  return (await db.case.count({ where: { id: caseId, ...inSight(sight) } })) > 0
}
