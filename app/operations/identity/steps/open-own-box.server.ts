import { attemptLimits } from '#core/access/attempt-limits.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { unlockCustodian } from '#infra/access/passphrase.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { countAttempt } from '#infra/http/throttle.server.ts'
import { openWithSecret } from '#infra/keyring/sealed-box.server.ts'

export type PassphraseRefusal = 'no_keys' | 'wrong_passphrase' | 'too_many_tries'
export type CustodianSecret =
  | { ok: true; publicKey: Uint8Array; secret: Uint8Array }
  | { ok: false; reason: PassphraseRefusal }

/** A custodian's own secret half, by their passphrase. Each wrong one counts, and is recorded. */
export async function unlockOwn(
  house: House,
  actor: StaffMember,
  passphrase: string,
): Promise<CustodianSecret> {
  const { custodianPublicKey: publicKey, custodianSecretBox: locked } =
    await house.db.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { custodianPublicKey: true, custodianSecretBox: true },
    })
  if (!publicKey || !locked) return { ok: false, reason: 'no_keys' }
  const { limit, minutes } = attemptLimits.passphraseOfCustodian
  const count = (by: number) => countAttempt(house.db, house, `passphrase|${actor.id}`, minutes, by)
  if ((await count(1)) > limit) return { ok: false, reason: 'too_many_tries' }
  const unlocked = await unlockCustodian(actor.id, locked, passphrase)
  if (unlocked.ok) {
    // A right one is no try: custodians have busy days, too.
    await count(-1)
    return { ok: true, publicKey, secret: unlocked.secret }
  }
  if (unlocked.reason === 'wrong_passphrase')
    await house.db.$transaction((tx) =>
      appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'identity.passphrase_refused',
          subject: `person:${actor.id}`,
        },
      ]),
    )
  return unlocked
}

export type OpenedBox =
  | { ok: true; details: string }
  | { ok: false; reason: PassphraseRefusal | 'no_box' }

/** What a tip's reporter left of themselves, from the custodian's own box; never leaves memory. */
export async function openOwnBox(
  house: House,
  actor: StaffMember,
  tipId: string,
  passphrase: string,
): Promise<OpenedBox> {
  const row = await house.db.tipIdentity.findUnique({
    where: { tipId_custodianId: { tipId, custodianId: actor.id } },
  })
  // Before the passphrase counts: nobody is to use up their tries on what can't open.
  if (!row) return { ok: false, reason: 'no_box' }
  const own = await unlockOwn(house, actor, passphrase)
  if (!own.ok) return own
  return { ok: true, details: await openWithSecret(own.publicKey, own.secret, row.box) }
}
