import type { Tx } from '#infra/db/connect.server.ts'
import { sealFor } from '#infra/keyring/sealed-box.server.ts'
import type { TipToFile } from '../file-tips.server.ts'

/** Contact details as one sealed box for each active custodian; only they can open them. */
export async function sealIdentities(tx: Tx, tips: readonly TipToFile[]) {
  const named = tips.filter((tip) => tip.split.identity !== null)
  if (named.length === 0) return []
  const custodians = await tx.person.findMany({
    where: { status: 'active', roles: { has: 'custodian' }, custodianPublicKey: { not: null } },
    select: { id: true, custodianPublicKey: true },
  })
  if (custodians.length === 0)
    throw new Error('Contact details were taken with no custodian to seal them for')
  return Promise.all(
    named.flatMap((tip) =>
      custodians.map(async ({ id, custodianPublicKey }) => ({
        tipId: tip.id,
        custodianId: id,
        box: await sealFor(
          custodianPublicKey ?? new Uint8Array(),
          JSON.stringify(tip.split.identity),
        ),
      })),
    ),
  )
}
