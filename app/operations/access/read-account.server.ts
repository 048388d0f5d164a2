import type { House } from '#infra/house.server.ts'
import { listFactors } from './factor/list-factors.server.ts'
import { listSessions } from './list-sessions.server.ts'

/** What one's own account page shows. */
export async function readAccount(house: House, personId: string) {
  const person = await house.db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { custodianPublicKey: true, lastSignInAt: true, agency: { select: { name: true } } },
  })
  return {
    agency: person.agency?.name ?? null,
    lastSignInAt: person.lastSignInAt,
    hasCustodianKeys: person.custodianPublicKey !== null,
    factors: await listFactors(house, personId),
    sessions: await listSessions(house, personId),
  }
}
