import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { Keyring } from './keyring.server.ts'
import { seal, unseal } from './seal.server.ts'

/** A fresh 32-byte key for one subject (a tip, a case). */
export function newDataKey(): Buffer {
  return randomBytes(32)
}

/** The row that keeps a subject's key, wrapped under the ring's current version. */
export function wrapDataKey(keyring: Keyring, subjectId: string, key: Uint8Array) {
  return {
    subjectId,
    wrapped: seal(keyring.derive('wrap-tip', keyring.current), key, associated(subjectId)),
    keyringVersion: keyring.current,
  }
}

/** A subject's key, or null once it has been shredded. */
export async function readDataKey(
  db: Db | Tx,
  keyring: Keyring,
  subjectId: string,
): Promise<Buffer | null> {
  const row = await db.dataKey.findUnique({ where: { subjectId } })
  if (!row) return null
  return unseal(keyring.derive('wrap-tip', row.keyringVersion), row.wrapped, associated(subjectId))
}

const associated = (subjectId: string) => `data-key/${subjectId}`
