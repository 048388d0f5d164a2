import { type NameReason, passkeyRules, readPasskeyName } from '#core/access/passkey.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockFactors } from './factor/read-factors.server.ts'
import { recordRefusedPasskey } from './passkey/check-passkey.server.ts'
import { keepPasskey, type NewPasskeyReason, readNew } from './passkey/new-passkey.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

export type AddPasskeyResult =
  | { ok: true }
  | { ok: false; reason: NameReason | NewPasskeyReason | 'passkey_known' | 'too_many_passkeys' }

/** Adds a passkey that the person's authenticator just made (`answer`, as JSON). */
export async function addPasskey(
  house: House,
  actor: { id: string },
  given: { name: string; answer: string },
): Promise<AddPasskeyResult> {
  const named = readPasskeyName(given.name)
  if (!named.ok) return named
  const read = await readNew(house, given.answer, { purpose: 'add', personId: actor.id })
  if (!read.ok) {
    await recordRefusedPasskey(house, actor.id, read.because)
    return { ok: false, reason: read.reason }
  }
  const result = await house.db.$transaction(async (tx): Promise<AddPasskeyResult> => {
    const { passkeys } = await lockFactors(tx, actor.id)
    if (passkeys >= passkeyRules.most) return { ok: false, reason: 'too_many_passkeys' }
    if (!(await keepPasskey(tx, house, actor.id, named.name, read.passkey))) {
      return { ok: false, reason: 'passkey_known' }
    }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.passkey_added',
        subject: `person:${actor.id}`,
        details: { backed_up: read.passkey.backedUp },
      },
    ])
    return { ok: true }
  })
  if (result.ok) await tellOfAccess(house, actor.id, 'passkey_added')
  return result
}
