import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#core/access/permissions.ts'
import { requestLimits, type Way, wayOf } from '#core/access/role-request.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { otherAdmins } from './other-admins.server.ts'

type Subject = { id: string; roles: readonly string[]; status: string }
type Wish =
  | { kind: 'invite'; email: string; roles: readonly Role[]; agencyId: string | null }
  | { kind: 'widen' | 'return'; person: Subject; roles: readonly string[] }

export type AskedRoles = { requestId: string; way: Way }

/** Writes down what an administrator wants for somebody, for another one to confirm. */
export async function askForRoles(
  tx: Tx,
  house: House,
  actor: { id: string },
  wish: Wish,
): Promise<AskedRoles> {
  const id = uuidv7()
  const now = house.now()
  const person = wish.kind === 'invite' ? null : wish.person
  const others = await otherAdmins(tx, [actor.id, ...(person ? [person.id] : [])])
  const way = wayOf(others.length)
  const roles = [...wish.roles]
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  await tx.roleRequest.create({
    data: {
      id,
      kind: wish.kind,
      roles,
      personId: person?.id,
      rolesBefore: [...(person?.roles ?? [])],
      statusBefore: person?.status,
      ...(wish.kind === 'invite' && { email: wish.email, agencyId: wish.agencyId }),
      askedById: actor.id,
      askedAt: now,
      expiresAt: later(requestLimits.days * 24),
      effectiveAt: way === 'after_a_day' ? later(requestLimits.aloneHours) : null,
    },
  })
  await appendAudit(tx, now, [
    {
      actor: `person:${actor.id}`,
      action: 'person.role_requested',
      subject: `person:${(person ?? actor).id}`,
      details: { request: id, kind: wish.kind, roles, way },
    },
  ])
  return { requestId: id, way }
}

/** Whether a request about somebody waits: there is one at a time. */
export async function isAskedFor(tx: Tx, house: House, personId: string): Promise<boolean> {
  const waiting = { personId, outcome: null, expiresAt: { gt: house.now() } }
  return (await tx.roleRequest.count({ where: waiting })) > 0
}
