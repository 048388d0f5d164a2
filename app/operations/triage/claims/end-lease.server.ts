import { type CaseState, caseStateTraits } from '#core/case/states.ts'
import { walkCase } from '#core/case/walk.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { LockedCase } from '../steps/lock-case.server.ts'
import { saveCase } from '../steps/save-case.server.ts'

/**
 * Takes a locked case out of its holder's hands, whoever decides that: to the queue, or, while we
 * wait for somebody, just out of their hands. Answers the state that it has now.
 */
export async function endLease(tx: Tx, house: House, file: LockedCase): Promise<CaseState> {
  const { state, legalHold } = file
  const walk = caseStateTraits[state].leased
    ? walkCase(state, [{ type: 'lease_expired' }], {
        lease: 'none',
        versionMatches: true,
        legalHold,
      })
    : { ok: true as const, next: state, effects: ['lease_ended'] as const }
  const holder = { id: file.leaseHolderId ?? '', roles: [] }
  if (!walk.ok || !(await saveCase(tx, house, holder, file, walk)))
    throw new Error('A locked case could not be given back')
  return walk.next
}
