import type { RequestOutcome } from '#core/access/role-request.ts'
import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { LockedRequest } from './lock-request.server.ts'

/** Writes down how a request ended, and by whom where it was somebody's word. */
export async function closeRequest(
  tx: Tx,
  house: House,
  actor: Actor,
  request: Pick<LockedRequest, 'id' | 'kind' | 'personId' | 'askedById' | 'roles'>,
  outcome: RequestOutcome,
  words: string | null = null,
): Promise<void> {
  const now = house.now()
  const decidedById = actor.startsWith('person:') ? actor.slice('person:'.length) : null
  await tx.roleRequest.update({
    where: { id: request.id },
    data: { outcome, decidedById, decidedAt: now, words },
  })
  await appendAudit(tx, now, [
    {
      actor,
      action: 'person.role_request_closed',
      subject: `person:${request.personId ?? request.askedById}`,
      details: {
        request: request.id,
        kind: request.kind,
        roles: request.roles,
        asked_by: request.askedById,
        outcome,
      },
    },
  ])
}
