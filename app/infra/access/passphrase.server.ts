import { unlockSecret } from '#infra/keyring/sealed-box.server.ts'
import { createFairGate } from './fair-gate.server.ts'

/** scrypt takes 128 MiB each time: one passphrase at once, and few waiting for each person. */
const gate = createFairGate(1, 4)

export type Unlocked =
  | { ok: true; secret: Buffer }
  | { ok: false; reason: 'wrong_passphrase' | 'too_many_tries' }

/** A custodian's secret half by their passphrase. The caller limits how often they may try. */
export async function unlockCustodian(
  personId: string,
  lockedSecret: Uint8Array,
  passphrase: string,
): Promise<Unlocked> {
  const answer = await gate.run(personId, async () => ({
    secret: await unlockSecret(lockedSecret, passphrase),
  }))
  if (!answer) return { ok: false, reason: 'too_many_tries' }
  return answer.secret
    ? { ok: true, secret: answer.secret }
    : { ok: false, reason: 'wrong_passphrase' }
}
