import { keccak_256 } from '@noble/hashes/sha3.js'
import { base32nopad, base64urlnopad, hex } from '@scure/base'

const asciiBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * EIP-55: mixed case carries a checksum; all-lower and all-upper carry none and are accepted.
 * `address` is `0x` and 40 hex digits. https://eips.ethereum.org/EIPS/eip-55
 */
export const hasEthereumChecksum = (address: string): boolean => {
  const digits = address.slice(2)
  const lower = digits.toLowerCase()
  if (digits === lower || digits === digits.toUpperCase()) return true
  const hash = hex.encode(keccak_256(asciiBytes(lower)))
  return [...digits].every((digit, i) => {
    const isHigh = Number.parseInt(hash[i] ?? '0', 16) > 7
    return digit === (isHigh ? digit.toUpperCase() : digit.toLowerCase())
  })
}

// CRC-16/XMODEM: Stellar and TON both use it.
const crc16 = (bytes: Uint8Array): number => {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff
  }
  return crc
}

/** Stellar account: `G` and 55 base32 characters. https://stellar.org/protocol/sep-23 */
export const isStellarAddress = (address: string): boolean => {
  const bytes = base32nopad.decode(address)
  return (
    bytes.length === 35 &&
    bytes[0] === 0x30 &&
    crc16(bytes.subarray(0, 33)) === ((bytes[34] ?? 0) << 8) + (bytes[33] ?? 0)
  )
}

/**
 * TON shows one account in several user-friendly forms (bounceable or not); the raw
 * `workchain:hash` is what they share. https://docs.ton.org/foundations/addresses/formats
 */
export const rawTonAddress = (friendly: string): string | null => {
  const bytes = base64urlnopad.decode(friendly)
  const isMainNet = bytes[0] === 0x11 || bytes[0] === 0x51
  if (!isMainNet || crc16(bytes.subarray(0, 34)) !== ((bytes[34] ?? 0) << 8) + (bytes[35] ?? 0))
    return null
  const workchain = bytes[1] === 0xff ? '-1' : String(bytes[1])
  return `${workchain}:${hex.encode(bytes.subarray(2, 34))}`
}
