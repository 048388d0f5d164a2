import { sessionLimits } from '#core/access/session.ts'
import type { House } from '#infra/house.server.ts'
import { type ConfirmResult, confirmBy } from './session/confirm-by.server.ts'
import type { Proof } from './session/proof.server.ts'

/**
 * The second step of signing in: a right code, or a passkey, replaces the half-open session by one of eight hours
 * under a new token, so that a token planted before sign-in is worth nothing.
 */
export function confirmSecondFactor(
  house: House,
  session: { id: string; proof: Proof },
): Promise<ConfirmResult> {
  const now = house.now()
  return confirmBy(house, session, {
    action: 'person.signed_in',
    from: 'needs_second_factor',
    signsIn: true,
    lifetime: () => ({
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.absoluteMinutes * 60_000),
    }),
  })
}
