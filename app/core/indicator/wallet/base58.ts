import { blake2b } from '@noble/hashes/blake2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xmr, base58xrp, createBase58check } from '@scure/base'
import type { Chain } from '#core/indicator/wallet/chains.ts'

const base58check = createBase58check(sha256)

/** Runs a decoder that throws on bad input; nothing but the decoder goes inside. */
const attempt = (decode: () => Uint8Array): Uint8Array | null => {
  try {
    return decode()
  } catch {
    return null
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

// First byte of a 21-byte payload. Versions shared by several coins (0x05, 0x17) go to the one
// that scams use; lists: https://github.com/satoshilabs/slips/blob/master/slip-0132.md and each
// coin's chainparams.cpp.
const versions: Readonly<Record<number, Chain>> = {
  0: 'btc',
  5: 'btc',
  48: 'ltc',
  50: 'ltc',
  30: 'doge',
  22: 'doge',
  76: 'dash',
  16: 'dash',
  65: 'trx',
  23: 'neo',
  53: 'neo',
}

/** Bitcoin's family and TRON: version byte, 20 bytes, four bytes of double SHA-256. */
export const chainOfBase58Check = (address: string): Chain | null => {
  const payload = attempt(() => base58check.decode(address))
  if (payload?.length === 21) return versions[payload[0] ?? -1] ?? null
  const isZcash =
    payload?.length === 22 && payload[0] === 0x1c && (payload[1] === 0xb8 || payload[1] === 0xbd)
  return isZcash ? 'zec' : null
}

/** XRP Ledger account: base58 with its own alphabet. https://xrpl.org/docs/references/protocol/data-types/base58-encodings */
export const isXrpAddress = (address: string): boolean => {
  const bytes = attempt(() => base58xrp.decode(address))
  if (bytes?.length !== 25 || bytes[0] !== 0) return false
  return sameBytes(sha256(sha256(bytes.subarray(0, 21))).subarray(0, 4), bytes.subarray(21))
}

/** Monero main net: standard, integrated or subaddress. */
export const isMoneroAddress = (address: string): boolean => {
  const bytes = attempt(() => base58xmr.decode(address))
  if (bytes === null || ![18, 19, 42].includes(bytes[0] ?? -1)) return false
  return sameBytes(keccak_256(bytes.subarray(0, -4)).subarray(0, 4), bytes.subarray(-4))
}

const ss58Prefix = new TextEncoder().encode('SS58PRE')

/** Polkadot main net (SS58, network 0). https://docs.polkadot.com/reference/parachains/accounts/ */
export const isPolkadotAddress = (address: string): boolean => {
  const bytes = attempt(() => base58.decode(address))
  if (bytes?.length !== 35 || bytes[0] !== 0) return false
  const hash = blake2b(new Uint8Array([...ss58Prefix, ...bytes.subarray(0, 33)]), { dkLen: 64 })
  return sameBytes(hash.subarray(0, 2), bytes.subarray(33))
}

/** Waves main net: version 1, chain letter W. */
export const isWavesAddress = (address: string): boolean => {
  const bytes = attempt(() => base58.decode(address))
  if (bytes?.length !== 26 || bytes[0] !== 1 || bytes[1] !== 0x57) return false
  const hash = keccak_256(blake2b(bytes.subarray(0, 22), { dkLen: 32 }))
  return sameBytes(hash.subarray(0, 4), bytes.subarray(22))
}

/** A Solana account is 32 bytes without any checksum, so this is a shape, not a proof. */
export const isSolanaShape = (address: string): boolean =>
  attempt(() => base58.decode(address))?.length === 32

/** A Solana signature (its transaction id) is 64 bytes. */
export const isSolanaSignature = (hash: string): boolean =>
  attempt(() => base58.decode(hash))?.length === 64

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** Cardano's Byron era: CBOR `[24(payload), crc32(payload)]` in base58. */
export const isByronAddress = (address: string): boolean => {
  const bytes = attempt(() => base58.decode(address))
  if (bytes === null || bytes.length < 40) return false
  const head = [0x82, 0xd8, 0x18, 0x58]
  const end = 5 + (bytes[4] ?? 0)
  if (
    !head.every((byte, i) => bytes[i] === byte) ||
    bytes[end] !== 0x1a ||
    bytes.length !== end + 5
  )
    return false
  return (
    crc32(bytes.subarray(5, end)) ===
    new DataView(bytes.buffer, bytes.byteOffset + end + 1, 4).getUint32(0)
  )
}
