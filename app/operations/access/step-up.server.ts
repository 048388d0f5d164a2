import type { House } from '#infra/house.server.ts'
import { type ConfirmResult, confirmBy } from './session/confirm-by.server.ts'
import type { Proof } from './session/proof.server.ts'

/**
 * A fresh code, or a passkey, within an open session, before a step that needs one. The token changes (ASVS 7.2.4);
 * the session ends when it would have ended.
 */
export function stepUp(
  house: House,
  session: { id: string; proof: Proof },
): Promise<ConfirmResult> {
  return confirmBy(house, session, {
    action: 'person.confirmed',
    from: 'open',
    signsIn: false,
    lifetime: ({ createdAt, expiresAt }) => ({ createdAt, expiresAt }),
  })
}
