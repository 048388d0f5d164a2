import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newDataKey, readDataKey, wrapDataKey } from '#infra/keyring/data-key.server.ts'

/** The case's own key, made with the first thing that is sealed under it. */
export async function caseKey(tx: Tx, house: House, caseId: string): Promise<Buffer> {
  await tx.dataKey.createMany({
    data: [wrapDataKey(house.keyring, caseId, newDataKey())],
    skipDuplicates: true,
  })
  const key = await readDataKey(tx, house.keyring, caseId)
  if (!key) throw new Error('A key that was just written is not there')
  return key
}
