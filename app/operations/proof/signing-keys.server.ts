import { keyIdText, type MinisignKey } from '#core/release/minisign.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** Keeps the public half of the present key, so that what it signs stays checkable after the next. */
export async function recordSigningKey(tx: Tx, { signer, now }: House): Promise<void> {
  await tx.signingKey.createMany({
    data: {
      keyId: keyIdText(signer.keyId),
      publicKey: new Uint8Array(signer.publicKey),
      firstUsedAt: now(),
    },
    skipDuplicates: true,
  })
}

export type PublishedKey = MinisignKey & { id: string; current: boolean; since: Date | null }

/** Every key that this house signs or ever signed proofs with, the present one first. */
export async function listSigningKeys(house: House, db: Db | Tx = house.db) {
  const present = keyIdText(house.signer.keyId)
  const rows = await db.signingKey.findMany({ orderBy: { firstUsedAt: 'desc' } })
  const since = rows.find(({ keyId }) => keyId === present)?.firstUsedAt ?? null
  const { keyId, publicKey } = house.signer
  const old = rows.filter((row) => row.keyId !== present)
  return [
    { id: present, keyId, publicKey, current: true, since },
    ...old.map((row) => ({
      id: row.keyId,
      keyId: Uint8Array.from(Buffer.from(row.keyId, 'hex')).reverse(),
      publicKey: row.publicKey,
      current: false,
      since: row.firstUsedAt,
    })),
  ] satisfies PublishedKey[]
}
