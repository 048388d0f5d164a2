import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { recoveryCodesInSet } from '#core/access/factors.ts'
import {
  formatRecoveryCode,
  readRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeFrom,
} from '#core/access/recovery-code.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac, tokenHmacs } from '#infra/keyring/token.server.ts'

/** A code counts for its person alone. */
const message = (personId: string, code: string) => `${personId}/${code}`

/** Voids the codes there were and makes a set, as it is to be shown this once. */
export async function replaceRecoveryCodes(
  tx: Tx,
  house: House,
  personId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesInSet }, () =>
    recoveryCodeFrom(randomBytes(recoveryCodeBytes)),
  )
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({
      id: uuidv7(),
      personId,
      codeHmac: tokenHmac(house.keyring, message(personId, code), 'recovery-code'),
      createdAt: house.now(),
    })),
  })
  return codes.map(formatRecoveryCode)
}

export type RecoveryVerdict =
  | { ok: true; left: number }
  | { ok: false; reason: 'wrong_recovery_code' | 'recovery_code_used' }

/** Checks a code as typed and uses it up; of two requests with one code, one is refused. */
export async function spendRecoveryCode(
  tx: Tx,
  house: House,
  personId: string,
  typed: string,
): Promise<RecoveryVerdict> {
  const code = readRecoveryCode(typed)
  if (!code) return { ok: false, reason: 'wrong_recovery_code' }
  const known = tokenHmacs(house.keyring, message(personId, code), 'recovery-code')
  const row = await tx.recoveryCode.findFirst({ where: { personId, codeHmac: { in: known } } })
  if (!row) return { ok: false, reason: 'wrong_recovery_code' }
  const { count } = await tx.recoveryCode.updateMany({
    where: { id: row.id, usedAt: null },
    data: { usedAt: house.now() },
  })
  if (count === 0) return { ok: false, reason: 'recovery_code_used' }
  return { ok: true, left: await tx.recoveryCode.count({ where: { personId, usedAt: null } }) }
}
