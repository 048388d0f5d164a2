import { validate as isUuid } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** A view of the actor's own, locked until the transaction ends; null where it is not theirs or gone. */
export async function ownView(tx: Tx, actor: StaffMember, id: string) {
  if (!isUuid(id)) return null
  await tx.$queryRaw`SELECT 1 FROM "saved_view" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.savedView.findFirst({ where: { id, ownerId: actor.id } })
}
