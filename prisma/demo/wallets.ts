import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { bech32, createBase58check } from '@scure/base'

// Addresses with sound checksums that belong to nobody: each is the hash of a sentence, so that no key
// for it is known to anyone.
const nobodys = (label: string) =>
  sha256(utf8ToBytes(`Harborlight demo: nobody holds a key to ${label}`)).slice(0, 20)

const base58check = createBase58check(sha256)

export const tronWallet = (label: string): string =>
  base58check.encode(Uint8Array.of(0x41, ...nobodys(label)))

export const ethereumWallet = (label: string): string => `0x${bytesToHex(nobodys(label))}`

/** Pay to witness public key hash, version 0 (BIP 173). */
export const bitcoinWallet = (label: string): string =>
  bech32.encode('bc', [0, ...bech32.toWords(nobodys(label))])
