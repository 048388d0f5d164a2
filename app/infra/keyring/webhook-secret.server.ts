import type { Keyring } from './keyring.server.ts'
import { seal, unseal } from './seal.server.ts'

const versionBytes = 4

/** Seals what messages to a subscriber are signed with: the version of the keyring, then the sealed secret. */
export function sealSecret(
  keyring: Keyring,
  webhookId: string,
  secret: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const version = Buffer.alloc(versionBytes)
  version.writeUInt32BE(keyring.current)
  const sealed = seal(keyring.derive('webhook', keyring.current), secret, ownerOf(webhookId))
  return new Uint8Array(Buffer.concat([version, sealed]))
}

/** Opens what `sealSecret` made. Throws where it is another subscriber's or was changed. */
export function openSecret(keyring: Keyring, webhookId: string, sealed: Uint8Array): Buffer {
  const version = Buffer.from(sealed).readUInt32BE(0)
  return unseal(
    keyring.derive('webhook', version),
    sealed.subarray(versionBytes),
    ownerOf(webhookId),
  )
}

const ownerOf = (webhookId: string) => `webhook|${webhookId}|secret`
