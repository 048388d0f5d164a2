import { type LinkKey, linkKey } from '#core/link/link-key.ts'
import type { Keyring } from './keyring.server.ts'

export type VersionedLinkKey = { version: number; key: LinkKey }

/** Of a ring that was rotated, so that what came before and after can still be compared. */
const mostVersions = 2

const known = new WeakMap<Keyring, VersionedLinkKey[]>()

/** What texts and pictures are signed with: under the ring's newest two versions. */
export function linkKeys(keyring: Keyring): readonly VersionedLinkKey[] {
  const found = known.get(keyring)
  if (found) return found
  const keys = keyring.versions.slice(0, mostVersions).map((version) => ({
    version,
    key: linkKey(keyring.derive('likeness', version)),
  }))
  known.set(keyring, keys)
  return keys
}
