import { explorerChain } from '#core/indicator/lists/explorers.ts'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import { hostOfUrl } from '#core/indicator/normalise/url.ts'
import { isSolanaSignature } from '#core/indicator/wallet/base58.ts'
import { chainNamed } from '#core/indicator/wallet/chains.ts'

const hexHash = /(?<![0-9a-z])(0x)?([0-9a-f]{64})(?![0-9a-z])/i
const base58Hash = /(?<![0-9a-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9a-z])/i

const chainOfSpelling = (spelling: string): string | undefined => {
  const stated = /^([a-z]{2,7}):(?!\/\/)/i.exec(spelling)?.[1]?.toLowerCase()
  if (stated === 'unknown') return stated
  const host = spelling.includes('/') ? hostOfUrl(spelling) : null
  return chainNamed(stated) ?? (host === null ? undefined : explorerChain(host, spelling))
}

/**
 * `chain:hash`, lower-case hex without 0x. Most chains write 64 hex digits, so the chain comes from
 * an explorer's link, the hint, or a 0x (EVM); else it is `unknown`.
 */
export const normaliseTxHash = (raw: string, hint: string | undefined): Normalised => {
  const spelling = raw.trim()
  if (spelling.length > 2048) return refuse('too_long')
  const stated = chainOfSpelling(spelling)
  const hex = hexHash.exec(spelling)
  if (hex?.[2] !== undefined) {
    const chain = stated ?? chainNamed(hint) ?? (hex[1] === undefined ? 'unknown' : 'eth')
    return accept('tx_hash', `${chain}:${hex[2].toLowerCase()}`)
  }
  const signature = base58Hash.exec(spelling)?.[0]
  return signature !== undefined && isSolanaSignature(signature)
    ? accept('tx_hash', `sol:${signature}`)
    : refuse('not_a_transaction')
}
