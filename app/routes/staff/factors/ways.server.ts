import type { House } from '#infra/house.server.ts'
import { listFactors } from '#operations/access/factor/list-factors.server.ts'
import type { Ways } from './proof-forms.tsx'

/** The ways that a person has here to prove that it is them. */
export async function waysOf(house: House, personId: string): Promise<Ways> {
  const factors = await listFactors(house, personId)
  return {
    passkeys: factors.passkeysPossible && factors.passkeys.length > 0,
    app: factors.app,
    recoveryCodes: factors.recoveryCodes.left > 0,
  }
}
