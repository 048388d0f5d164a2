import { type NameReason, readPasskeyName } from '#core/access/passkey.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

export type RenamePasskeyResult =
  | { ok: true }
  | { ok: false; reason: NameReason | 'passkey_unknown' }

/** Gives one of one's own passkeys another name. */
export async function renamePasskey(
  house: House,
  actor: { id: string },
  { id, name }: { id: string; name: string },
): Promise<RenamePasskeyResult> {
  const named = readPasskeyName(name)
  if (!named.ok) return named
  const result = await house.db.$transaction(async (tx): Promise<RenamePasskeyResult> => {
    const { count } = await tx.passkey.updateMany({
      where: { id, personId: actor.id },
      data: { name: named.name },
    })
    if (count === 0) return { ok: false, reason: 'passkey_unknown' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.passkey_renamed',
        subject: `person:${actor.id}`,
        details: { passkey: id },
      },
    ])
    return { ok: true }
  })
  if (result.ok) await tellOfAccess(house, actor.id, 'passkey_renamed')
  return result
}
