import { bech32, bech32m } from '@scure/base'
import type { Chain } from '#core/indicator/wallet/chains.ts'

// Human-readable prefixes, https://github.com/satoshilabs/slips/blob/master/slip-0173.md
const prefixes: Readonly<Record<string, Chain>> = {
  bc: 'btc',
  ltc: 'ltc',
  addr: 'ada',
  bnb: 'bnb',
  zil: 'zil',
  cosmos: 'atom',
}

const segwit = new Set<Chain>(['btc', 'ltc'])
const longest = 120

/** Chain of a lower-case bech32 or bech32m address, or null if prefix or checksum is wrong. */
export const chainOfBech32 = (address: string): Chain | null => {
  const chain = prefixes[address.slice(0, address.lastIndexOf('1'))]
  if (chain === undefined) return null
  // BIP 350: witness version 0 is bech32, later versions are bech32m, and never the other way round.
  const later = segwit.has(chain) && address[address.lastIndexOf('1') + 1] !== 'q'
  const codec = later ? bech32m : bech32
  const decoded = codec.decodeUnsafe(address, longest)
  if (decoded === undefined) return null
  if (!segwit.has(chain)) return decoded.words.length >= 32 ? chain : null
  const program = codec.fromWordsUnsafe(decoded.words.slice(1))
  if (program === undefined) return null
  const length = program.length
  return (later ? length >= 2 && length <= 40 : length === 20 || length === 32) ? chain : null
}

const cashAlphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const cashPrefix = [...'bitcoincash'].map((letter) => letter.charCodeAt(0) & 31)
const generators = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n]

/** CashAddr payload (without `bitcoincash:`), lower case. https://bitcoincash.org/spec/cashaddr.html */
export const isCashAddress = (payload: string): boolean => {
  if (payload.length !== 42) return false
  let checksum = 1n
  const words = [...cashPrefix, 0, ...[...payload].map((letter) => cashAlphabet.indexOf(letter))]
  for (const word of words) {
    if (word < 0) return false
    const top = checksum >> 35n
    checksum = ((checksum & 0x07ffffffffn) << 5n) ^ BigInt(word)
    generators.forEach((generator, bit) => {
      if ((top >> BigInt(bit)) & 1n) checksum ^= generator
    })
  }
  return checksum === 1n
}
