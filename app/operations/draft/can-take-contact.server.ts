import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Whether any custodian could open contact details; otherwise nobody is asked for them. */
export async function canTakeContact(db: Db | Tx): Promise<boolean> {
  const custodians = await db.person.count({
    where: { status: 'active', roles: { has: 'custodian' }, custodianPublicKey: { not: null } },
  })
  return custodians > 0
}
