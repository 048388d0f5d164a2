import { sessionLimits } from '#core/access/session.ts'
import type { House } from '#infra/house.server.ts'
import { type CodeResult, confirmByCode } from './session/confirm-by-code.server.ts'

/**
 * The second step of signing in: a right code replaces the half-open session by one of eight hours
 * under a new token, so that a token planted before sign-in is worth nothing.
 */
export function confirmSecondFactor(
  house: House,
  session: { id: string; code: string },
): Promise<CodeResult> {
  const now = house.now()
  return confirmByCode(house, session, {
    action: 'person.signed_in',
    from: 'needs_second_factor',
    signsIn: true,
    lifetime: () => ({
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.absoluteMinutes * 60_000),
    }),
  })
}
