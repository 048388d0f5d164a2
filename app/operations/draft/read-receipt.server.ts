import { receiptHours } from '#core/tip/form/draft.ts'
import { formatReceipt } from '#core/tip/receipt.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { receiptOf } from './receipt-of.server.ts'

export type Receipt = { code: string; reference: string }

/** The receipt of the tip that this browser filed, for a day; null for anyone else. */
export async function readReceipt(
  house: House,
  token: string | null,
  db: Db | Tx = house.db,
): Promise<Receipt | null> {
  if (token === null) return null
  const oldest = new Date(house.now().getTime() - receiptHours * 3_600_000)
  const tip = await db.tip.findFirst({
    where: { filingHmac: { in: tokenHmacs(house.keyring, token) }, filedAt: { gt: oldest } },
    select: { number: true, keyringVersion: true },
  })
  return (
    tip && {
      code: formatReceipt(receiptOf(house.keyring, tip.keyringVersion, token)),
      reference: formatReference(tip.number),
    }
  )
}
