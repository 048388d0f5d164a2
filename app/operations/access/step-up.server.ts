import type { House } from '#infra/house.server.ts'
import { type CodeResult, confirmByCode } from './session/confirm-by-code.server.ts'

/**
 * A fresh code within an open session, before a step that needs one. The token changes (ASVS 7.2.4);
 * the session ends when it would have ended.
 */
export function stepUp(house: House, session: { id: string; code: string }): Promise<CodeResult> {
  return confirmByCode(house, session, {
    action: 'person.confirmed',
    from: 'open',
    signsIn: false,
    lifetime: ({ createdAt, expiresAt }) => ({ createdAt, expiresAt }),
  })
}
