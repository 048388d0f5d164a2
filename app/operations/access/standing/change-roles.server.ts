import type { Role } from '#core/access/permissions.ts'
import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** Changes what somebody may do, from their next request on. */
export async function changeRoles(
  tx: Tx,
  house: House,
  actor: Actor,
  person: { id: string; roles: readonly string[] },
  roles: readonly Role[],
  more: { request?: string } = {},
): Promise<void> {
  await tx.person.update({ where: { id: person.id }, data: { roles: [...roles] } })
  await appendAudit(tx, house.now(), [
    {
      actor,
      action: 'person.roles_changed',
      subject: `person:${person.id}`,
      details: { before: [...person.roles], after: [...roles], ...more },
    },
  ])
}
