import type { House } from '#infra/house.server.ts'
import { type InviteReason, invitePersonByHouse } from './invite-person.server.ts'
import { reinviteByHouse } from './reinvite-person.server.ts'

export type FirstAdminResult =
  | { ok: true; state: 'present' }
  | { ok: true; state: 'invited' | 'invited_again'; email: string; token: string }
  | { ok: false; reason: InviteReason }

/**
 * Makes sure that an administrator exists or can come in. Where one was invited and never came, their
 * link is replaced; where one is active, nothing happens, so nobody gets in by running set-up again.
 */
export async function inviteFirstAdmin(house: House, email: string): Promise<FirstAdminResult> {
  const admin = { roles: { has: 'admin' } }
  const active = await house.db.person.count({ where: { ...admin, status: 'active' } })
  if (active > 0) return { ok: true, state: 'present' }

  const waiting = await house.db.person.findFirst({ where: { ...admin, status: 'invited' } })
  if (waiting) {
    const { token } = await reinviteByHouse(house, waiting.id)
    return { ok: true, state: 'invited_again', email: waiting.email, token }
  }
  const first = await invitePersonByHouse(house, { email, roles: ['admin'], agencyId: null })
  return first.ok ? { ok: true, state: 'invited', email, token: first.token } : first
}
