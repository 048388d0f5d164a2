import { createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/** What a key of the ring is used for; each use has a key of its own, derived by HKDF (RFC 5869). */
export type KeyPurpose =
  | 'wrap-tip'
  | 'wrap-draft'
  | 'wrap-file'
  | 'held-files'
  | 'receipt'
  | 'receipt-code'
  | 'resume'
  | 'resume-code'
  | 'token'
  | 'totp'
  | 'recovery-code'
  | 'password'
  | 'agency-key'
  | 'taxii-cursor'
  | 'throttle'
  | 'form'
  | 'likeness'
  | 'search'
  | 'view'
  | 'dry-run'
  | 'kept-form'
  | 'identity'
  | 'sso'
  | 'webhook'

const keyringFile = z.object({
  format: z.literal('harborlight-keyring-1'),
  current: z.number().int().positive(),
  keys: z
    .array(
      z.object({ version: z.number().int().positive(), key: z.base64(), createdAt: z.string() }),
    )
    .min(1),
})
export type KeyringFile = z.infer<typeof keyringFile>

export type Keyring = {
  /** The version that new things are sealed under. */
  current: number
  /** All versions, newest first: what is looked up by HMAC may stand under any of them. */
  versions: readonly number[]
  /** 32 bytes for one purpose. Throws where the ring has no such version. */
  derive: (purpose: KeyPurpose, version: number) => Buffer
  /** HMAC-SHA-256 under a purpose's key. */
  hmac: (purpose: KeyPurpose, version: number, message: string | Uint8Array) => Buffer
}

/** Reads a keyring's JSON text. Throws, without quoting the text, where it is not one. */
export function parseKeyring(text: string): Keyring {
  const parsed = keyringFile.safeParse(safeJson(text))
  if (!parsed.success) throw new Error('The keyring is not readable as harborlight-keyring-1')
  const roots = new Map(
    parsed.data.keys.map(({ version, key }) => [version, Buffer.from(key, 'base64')]),
  )
  for (const root of roots.values()) {
    if (root.length !== 32) throw new Error('Each key of the keyring must be 32 bytes')
  }
  if (!roots.has(parsed.data.current)) throw new Error('The keyring lacks its current version')

  const derived = new Map<string, Buffer>()
  const derive = (purpose: KeyPurpose, version: number): Buffer => {
    const name = `${purpose}/${version}`
    const known = derived.get(name)
    if (known) return known
    const root = roots.get(version)
    if (!root) throw new Error(`The keyring has no version ${version}`)
    const key = Buffer.from(hkdfSync('sha256', root, 'harborlight', name, 32))
    derived.set(name, key)
    return key
  }
  return {
    current: parsed.data.current,
    versions: [...roots.keys()].sort((a, b) => b - a),
    derive,
    hmac: (purpose, version, message) =>
      createHmac('sha256', derive(purpose, version)).update(message).digest(),
  }
}

/** A fresh keyring of one version from 32 random bytes. */
export function newKeyring(random: Uint8Array, createdAt: Date): KeyringFile {
  return {
    format: 'harborlight-keyring-1',
    current: 1,
    keys: [
      {
        version: 1,
        key: Buffer.from(random).toString('base64'),
        createdAt: createdAt.toISOString(),
      },
    ],
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
