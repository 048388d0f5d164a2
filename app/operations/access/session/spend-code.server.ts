import { type CodeVerdict, judgeCode, readCode } from '#core/access/totp.ts'
import { matchCode, openTotp } from '#infra/access/totp.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

type Holder = { id: string; sealedTotp: Uint8Array | null; totpStep: bigint | null }

/** Checks a person's code and uses it up; of two requests with one code, one is refused. */
export async function spendCode(
  tx: Tx,
  house: House,
  person: Holder,
  typed: string,
): Promise<CodeVerdict> {
  const code = readCode(typed)
  const secret = person.sealedTotp && openTotp(house.keyring, person.id, person.sealedTotp)
  const step = code && secret ? matchCode(secret, code, house.now()) : null
  const verdict = judgeCode(step, person.totpStep)
  if (!verdict.ok) return verdict
  const { count } = await tx.person.updateMany({
    where: { id: person.id, OR: [{ totpStep: null }, { totpStep: { lt: verdict.step } }] },
    data: { totpStep: verdict.step },
  })
  return count === 1 ? verdict : { ok: false, reason: 'code_already_used' }
}
