import { receiptFromBytes } from '#core/tip/receipt.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'

/**
 * The receipt code that belongs to a draft's token. It follows from the token and the keyring, so
 * it is stored nowhere, and a form that is sent five times shows one and the same code.
 */
export function receiptOf(keyring: Keyring, keyringVersion: number, token: string): string {
  return receiptFromBytes(keyring.hmac('receipt-code', keyringVersion, token))
}
