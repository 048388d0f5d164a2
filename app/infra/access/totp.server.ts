import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { stepAt, totpRules } from '#core/access/totp.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { seal, unseal } from '#infra/keyring/seal.server.ts'

const versionBytes = 4

export function newTotpSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(totpRules.secretBytes))
}

/** A secret at rest: the keyring's version, then AES-256-GCM that opens for this owner only. */
export function sealTotp(
  keyring: Keyring,
  owner: string,
  secret: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const version = Buffer.alloc(versionBytes)
  version.writeUInt32BE(keyring.current)
  const sealed = seal(keyring.derive('totp', keyring.current), secret, owner)
  return new Uint8Array(Buffer.concat([version, sealed]))
}

/** Throws where the owner, the ring or the bytes are others. */
export function openTotp(
  keyring: Keyring,
  owner: string,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const version = Buffer.from(sealed).readUInt32BE(0)
  return new Uint8Array(
    unseal(keyring.derive('totp', version), sealed.subarray(versionBytes), owner),
  )
}

/** The time step that a code belongs to, or null. */
export function matchCode(secret: Uint8Array, code: string, now: Date): bigint | null {
  const delta = totp(secret).validate({
    token: code,
    timestamp: now.getTime(),
    window: totpRules.windowSteps,
  })
  return delta === null ? null : stepAt(now) + BigInt(delta)
}

/** The code of a moment: for the demo's people and for tests. */
export function codeAt(secret: Uint8Array, moment: Date): string {
  return totp(secret).generate({ timestamp: moment.getTime() })
}

/** What an authenticator app reads: the address for a QR code, and the secret for typing. */
export function describeTotp(
  secret: Uint8Array,
  callSign: string,
): { uri: string; base32: string } {
  const described = totp(secret, callSign)
  return { uri: described.toString(), base32: described.secret.base32 }
}

/** The label is the call-sign: apps show it on the lock screen of a phone. */
function totp(secret: Uint8Array, label = 'staff'): TOTP {
  return new TOTP({
    issuer: 'Harborlight',
    label,
    algorithm: totpRules.algorithm,
    digits: totpRules.digits,
    period: totpRules.periodSeconds,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  })
}
