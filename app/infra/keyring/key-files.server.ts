import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Env } from '#infra/env.server.ts'
import { newSigningKey } from '#infra/signing/signing-key.server.ts'
import { newKeyring } from './keyring.server.ts'

type KeyFiles = Pick<Env, 'KEYRING_FILE' | 'SIGNING_KEY_FILE'>

/** Writes the key files that are missing; never overwrites one. Returns the paths written. */
export async function createMissingKeys(env: KeyFiles, now: Date): Promise<string[]> {
  const wanted = [
    { path: env.KEYRING_FILE, content: () => newKeyring(randomBytes(32), now) },
    { path: env.SIGNING_KEY_FILE, content: () => newSigningKey(now) },
  ]
  const written: string[] = []
  for (const { path, content } of wanted) {
    if (existsSync(path)) continue
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, `${JSON.stringify(content(), null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    written.push(path)
  }
  return written
}

/** What keeps a start from being safe: a missing key, or one that others on the machine can read. */
export async function keyFileProblems(env: KeyFiles): Promise<string[]> {
  const problems: string[] = []
  for (const [setting, path] of [
    ['KEYRING_FILE', env.KEYRING_FILE],
    ['SIGNING_KEY_FILE', env.SIGNING_KEY_FILE],
  ] as const) {
    if (!existsSync(path)) problems.push(`${setting}: ${path} is missing; npm run setup creates it`)
    else if (((await stat(path)).mode & 0o077) !== 0) {
      problems.push(`${setting}: ${path} can be read by others; chmod 600 it`)
    }
  }
  return problems
}

export function readKeyFile(path: string): Promise<string> {
  return readFile(path, 'utf8')
}
