import { attemptLimits } from '#core/access/attempt-limits.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'

/**
 * Counts an attempt at a code; answers whether it may go on. Too many end the session: the password
 * is needed again. Only someone who had the right password gets here, so nobody else can cause it.
 */
export async function mayTryCode(
  house: House,
  session: { id: string; personId: string },
): Promise<boolean> {
  const { codeInSession, codeForPerson } = attemptLimits
  const [inSession, forPerson] = await Promise.all([
    withinLimit(house, `code|${session.id}`, codeInSession.limit, codeInSession.minutes),
    withinLimit(house, `code|${session.personId}`, codeForPerson.limit, codeForPerson.minutes),
  ])
  if (inSession && forPerson) return true
  await house.db.$transaction(async (tx) => {
    await tx.staffSession.deleteMany({ where: { id: session.id } })
    await appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action: 'person.session_ended',
        subject: `person:${session.personId}`,
        details: { session: session.id, reason: 'too_many_codes' },
      },
    ])
  })
  return false
}
