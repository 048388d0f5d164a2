import { judgeCode, readCode } from '#core/access/totp.ts'
import { matchCode, sealTotp } from '#infra/access/totp.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { replaceRecoveryCodes } from '../factor/recovery-codes.server.ts'
import { recordRefusedPasskey } from '../passkey/check-passkey.server.ts'
import { keepPasskey, type NewPasskeyReason, readNew } from '../passkey/new-passkey.server.ts'
import { readOffer } from './totp-offer.server.ts'

type Kept = { by: 'passkey' | 'code'; passkeyId: string | null; recoveryCodes: string[] }
type NewFactor =
  | { ok: true; keep: (tx: Tx) => Promise<Kept> }
  | {
      ok: false
      problem:
        | { field: 'code'; reason: 'wrong_code' | 'offer_lost' }
        | { field: 'passkey'; reason: NewPasskeyReason }
    }

const notLooked: Kept = { by: 'passkey', passkeyId: null, recoveryCodes: [] }

/**
 * What somebody enrols with besides the password: the passkey that they made or, without one, the
 * authenticator that the page offered. A passkey is left unread unless `usesUp`.
 */
export async function readNewFactor(
  house: House,
  personId: string,
  given: { passkey?: string; offer: string; code: string },
  usesUp: boolean,
): Promise<NewFactor> {
  if (!given.passkey) return readApp(house, personId, given)
  if (!usesUp) return { ok: true, keep: async () => notLooked }
  const read = await readNew(house, given.passkey, { purpose: 'enrol', personId })
  if (!read.ok) {
    await recordRefusedPasskey(house, personId, read.because)
    return { ok: false, problem: { field: 'passkey', reason: read.reason } }
  }
  return {
    ok: true,
    keep: async (tx) => {
      const passkeyId = await keepPasskey(tx, house, personId, 'First passkey', read.passkey)
      if (!passkeyId) throw new Error('A passkey that was just made is somebody’s already')
      const recoveryCodes = await replaceRecoveryCodes(tx, house, personId)
      return { by: 'passkey', passkeyId, recoveryCodes }
    },
  }
}

function readApp(
  house: House,
  personId: string,
  given: { offer: string; code: string },
): NewFactor {
  const secret = readOffer(house, personId, given.offer)
  if (!secret) return { ok: false, problem: { field: 'code', reason: 'offer_lost' } }
  const code = readCode(given.code)
  const verdict = judgeCode(code ? matchCode(secret, code, house.now()) : null, null)
  if (!verdict.ok) return { ok: false, problem: { field: 'code', reason: 'wrong_code' } }
  const data = { sealedTotp: sealTotp(house.keyring, personId, secret), totpStep: verdict.step }
  return {
    ok: true,
    keep: async (tx) => {
      await tx.person.update({ where: { id: personId }, data })
      return { by: 'code', passkeyId: null, recoveryCodes: [] }
    },
  }
}
