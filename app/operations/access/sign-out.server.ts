import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Ends the session that one is in. */
export async function signOut(
  house: House,
  actor: { id: string; sessionId: string },
): Promise<void> {
  await house.db.$transaction(async (tx) => {
    const { count } = await tx.staffSession.deleteMany({ where: { id: actor.sessionId } })
    if (count === 0) return
    await appendAudit(tx, house.now(), [
      { actor: `person:${actor.id}`, action: 'person.signed_out', subject: `person:${actor.id}` },
    ])
  })
}
