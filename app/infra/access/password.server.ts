import { createHmac } from 'node:crypto'
import bcrypt from 'bcrypt'
import { passwordForm } from '#core/access/password.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { createFairGate } from './fair-gate.server.ts'

const cost = 12

/** Of a password that nobody knows: compared with where there is no account, so that it takes as long. */
const nobodysHash = '$2b$12$UY1qTuA8/u8P5mhd8gjQ5Oag4PO.dEXb/tR6p03uyK0XKdJqh3t0S'

/** Half of libuv's four threads: file reads and other work keep theirs while people sign in. */
const gate = createFairGate(2, 64)

export type PasswordVerdict = { ok: true; outdated: boolean } | { ok: false }

/** Whether a lane has so many comparisons waiting that another would be turned away. */
export function isCrowded(lane: string): boolean {
  return gate.isFull(lane)
}

/**
 * A password as it is stored: the keyring's version, then bcrypt's own text, which names its cost.
 * Only made-up people of tests are given a lower one.
 */
export async function hashPassword(
  keyring: Keyring,
  password: string,
  rounds = cost,
): Promise<string> {
  const hash = await bcrypt.hash(keyed(keyring, keyring.current, password), rounds)
  return `${keyring.current}:${hash}`
}

/**
 * Compares a password with what is stored (null: no such account, the same work). `lane` is where
 * the attempt comes from: attempts of one lane wait for each other. Null where it has too many.
 * `outdated` asks for a new hash under the ring's current version.
 */
export function verifyPassword(
  keyring: Keyring,
  password: string,
  stored: string | null,
  lane: string,
): Promise<PasswordVerdict | null> {
  const [version = keyring.current, hash = nobodysHash] = stored ? parse(stored) : []
  return gate.run(lane, async () => {
    const same = await bcrypt.compare(keyed(keyring, version, password), hash)
    return same && stored !== null
      ? { ok: true, outdated: version !== keyring.current }
      : { ok: false }
  })
}

/**
 * bcrypt reads 72 bytes and drops the rest without a word: in 2024 that let Okta users in on a cached
 * user name. The base64 of a 48-byte HMAC is 64 bytes and holds no NUL, so every character counts, and
 * a stolen table is useless without the keyring.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pre-hashing-passwords-with-bcrypt
 */
function keyed(keyring: Keyring, version: number, password: string): string {
  return createHmac('sha384', keyring.derive('password', version))
    .update(passwordForm(password))
    .digest('base64')
}

function parse(stored: string): [version: number, hash: string] {
  const at = stored.indexOf(':')
  return [Number(stored.slice(0, at)), stored.slice(at + 1)]
}
