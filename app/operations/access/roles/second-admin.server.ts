import { isSecondAdmin } from '#core/access/role-request.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Whether this administrator may invite these roles alone, as the house's second administrator. */
export async function mayInviteSecondAdmin(
  db: Db | Tx,
  actor: { id: string },
  roles: readonly string[],
): Promise<boolean> {
  const others = await db.person.count({
    where: { roles: { has: 'admin' }, id: { not: actor.id } },
  })
  if (others > 0) return false
  // The audit log forgets nothing: neither an administrator who has left, nor an invitation alone.
  const [known] = await db.$queryRaw<{ before: boolean }[]>`
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
