import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Ends one of one's own sessions, such as one left open elsewhere. */
export async function endSession(
  house: House,
  actor: { id: string },
  sessionId: string,
): Promise<{ ok: true } | { ok: false; reason: 'session_unknown' }> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.staffSession.deleteMany({
      where: { id: sessionId, personId: actor.id },
    })
    if (count === 0) return { ok: false, reason: 'session_unknown' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.session_ended',
        subject: `person:${actor.id}`,
        details: { session: sessionId, reason: 'by_hand' },
      },
    ])
    return { ok: true }
  })
}
