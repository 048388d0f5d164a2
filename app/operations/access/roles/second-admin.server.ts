import { isSecondAdmin } from '#core/access/role-request.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** Whether this administrator may invite these roles alone, as the house's second administrator. */
export async function mayInviteSecondAdmin(
  tx: Tx,
  actor: { id: string },
  roles: readonly string[],
): Promise<boolean> {
  // Two invitations at once must not each find that there was none before.
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${actor.id}::uuid FOR UPDATE`
  const others = await tx.person.count({
    where: { roles: { has: 'admin' }, id: { not: actor.id } },
  })
  if (others > 0) return false
  // The audit log forgets nothing: neither an administrator who has left, nor an invitation alone.
  const [known] = await tx.$queryRaw<{ before: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "audit_event" e
      WHERE e."subject" <> ${`person:${actor.id}`} AND (
        (e."action" = 'person.invited' AND e."details" -> 'roles' ? 'admin')
        OR (e."action" = 'person.roles_changed'
          AND (e."details" -> 'after' ? 'admin' OR e."details" -> 'before' ? 'admin'))
      )
    ) AS "before"`
  return isSecondAdmin({ roles, otherAdmins: others, everBefore: known?.before ?? true })
}
