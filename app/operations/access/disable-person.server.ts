import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type DisableResult =
  | { ok: true; sessionsEnded: number }
  | { ok: false; reason: 'person_unknown' | 'not_yourself' }

/** Ends someone's access at once: their sessions are gone, and their next click is refused. */
export async function disablePerson(
  house: House,
  actor: { id: string },
  personId: string,
): Promise<DisableResult> {
  if (actor.id === personId) return { ok: false, reason: 'not_yourself' }
  return house.db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    await tx.person.update({
      where: { id: personId },
      data: { status: 'disabled', inviteHmac: null, inviteExpiresAt: null },
    })
    const { count } = await tx.staffSession.deleteMany({ where: { personId } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.disabled',
        subject: `person:${personId}`,
        details: { sessions: count, was: person.status },
      },
    ])
    return { ok: true, sessionsEnded: count }
  })
}
