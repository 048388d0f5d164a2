import type { Keyring } from './keyring.server.ts'
import { seal, unseal } from './seal.server.ts'

/**
 * A file's key under the keyring alone, for the worker, which has no visitor's token. It opens that
 * one file and is wiped when the work on it is done, or after an hour.
 */
export function wrapWorkKey(keyring: Keyring, evidenceId: string, key: Uint8Array) {
  return {
    workKey: seal(keyring.derive('wrap-file', keyring.current), key, associated(evidenceId)),
    keyringVersion: keyring.current,
  }
}

type Wrapped = { evidenceId: string; workKey: Uint8Array | null; keyringVersion: number | null }

export function unwrapWorkKey(keyring: Keyring, row: Wrapped): Buffer | null {
  if (!row.workKey || row.keyringVersion === null) return null
  return unseal(
    keyring.derive('wrap-file', row.keyringVersion),
    row.workKey,
    associated(row.evidenceId),
  )
}

const associated = (evidenceId: string) => `work-key/${evidenceId}`
