import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { copyField } from './keep-filed-copy.server.ts'
import { findOwnFiling, type Visitor } from './own-filing.server.ts'

/** What was filed, for the reporter alone: the very text whose hash the proof names. */
export function giveFiledCopy(house: House, visitor: Visitor): Promise<string | null> {
  return house.db.$transaction(async (tx) => {
    const tip = await findOwnFiling(tx, house, visitor)
    const key = tip && (await readDataKey(tx, house.keyring, tip.id))
    if (!key || !tip.filedCopy?.sealed) return null
    await appendAudit(tx, house.now(), [
      { actor: 'reporter', action: 'tip.copy_given', subject: `tip:${tip.id}` },
    ])
    return unsealText(key, tip.filedCopy.sealed, copyField(tip.id))
  })
}
