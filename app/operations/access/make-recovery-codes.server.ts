import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { replaceRecoveryCodes } from './factor/recovery-codes.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

/** A new set of recovery codes, answered this once; the one before is void. */
export async function makeRecoveryCodes(house: House, actor: { id: string }): Promise<string[]> {
  const codes = await house.db.$transaction(async (tx) => {
    const made = await replaceRecoveryCodes(tx, house, actor.id)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.recovery_codes_made',
        subject: `person:${actor.id}`,
        details: { count: made.length },
      },
    ])
    return made
  })
  await tellOfAccess(house, actor.id, 'recovery_codes_made')
  return codes
}
