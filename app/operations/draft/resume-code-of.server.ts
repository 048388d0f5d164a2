import { resumeCodeFromBytes } from '#core/tip/resume-code.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'

/**
 * The code by which a draft's visitor comes back. Like the receipt code it follows from the token and
 * the keyring, so it can be shown again to the browser that has the token, and is stored nowhere.
 */
export function resumeCodeOf(keyring: Keyring, keyringVersion: number, token: string): string {
  return resumeCodeFromBytes(keyring.hmac('resume-code', keyringVersion, token))
}
