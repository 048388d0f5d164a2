import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Ends all of one's own sessions but the one that one is in. Answers how many there were. */
export function endOtherSessions(
  house: House,
  actor: { id: string; sessionId: string },
): Promise<number> {
  return endAll(house, actor.id, actor.id, actor.sessionId)
}

/** Ends every session of somebody else, who may sign in again. */
export async function endSessionsOf(
  house: House,
  actor: { id: string },
  personId: string,
): Promise<{ ok: true; ended: number } | { ok: false; reason: 'person_unknown' | 'not_yourself' }> {
  if (actor.id === personId) return { ok: false, reason: 'not_yourself' }
  if (!(await house.db.person.findUnique({ where: { id: personId }, select: { id: true } }))) {
    return { ok: false, reason: 'person_unknown' }
  }
  return { ok: true, ended: await endAll(house, actor.id, personId, null) }
}

function endAll(
  house: House,
  actorId: string,
  personId: string,
  but: string | null,
): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.staffSession.deleteMany({
      where: { personId, ...(but === null ? {} : { id: { not: but } }) },
    })
    if (count === 0) return 0
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actorId}`,
        action: 'person.session_ended',
        subject: `person:${personId}`,
        details: { sessions: count, reason: but === null ? 'by_admin' : 'all_others' },
      },
    ])
    return count
  })
}
