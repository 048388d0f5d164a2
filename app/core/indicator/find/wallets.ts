import { type Candidate, candidate } from '#core/indicator/find/candidate.ts'
import { firstMatches } from '#core/indicator/find/matches.ts'
import { explorerChain } from '#core/indicator/lists/explorers.ts'
import { normaliseTxHash } from '#core/indicator/normalise/tx-hash.ts'
import { normaliseWallet } from '#core/indicator/normalise/wallet.ts'
import { detectWallet } from '#core/indicator/wallet/detect.ts'

const tokens = /(?<![A-Za-z0-9])[A-Za-z0-9]{25,120}(?![A-Za-z0-9])/g
const tonAddresses = /(?<![\w-])[EU]Q[\w-]{46}(?![\w-])/g
const hexHash = /^(?:0x)?[0-9a-f]{64}$/i

// Solana has no checksum and a bare 64-digit hash may be a file's, so the words before must agree.
const solanaWords = /\bsol(?:ana)?\b|phantom|\bspl\b/i
const hashWords =
  /\btx|hash|transaction|transacci|transaç|交易|哈希|ธุรกรรม|giao dịch|거래|транзакц/i
const otherHashWords = /sha-?256|md5|malware|checksum|private|secret|seed|fingerprint/i

const context = (text: string, start: number): string => text.slice(Math.max(0, start - 60), start)

const explorerIn = (before: string): string | undefined => {
  const link = /[a-z0-9.-]{4,60}\/[\w/#?=&.:-]{0,50}$/i.exec(before)?.[0]
  return link === undefined ? undefined : explorerChain(link.split('/', 1)[0] ?? '', link)
}

const readToken = (token: string, before: string, start: number): Candidate[] => {
  const end = start + token.length
  if (hexHash.test(token) || token.length >= 86) {
    const chain = explorerIn(before)
    const isOther = otherHashWords.test(before)
    const isNamed = chain !== undefined || /^0x/i.test(token) || hashWords.test(before)
    if (isNamed && !isOther) return candidate('tx_hash', normaliseTxHash(token, chain), start, end)
  }
  const wallet = detectWallet(token)
  if (wallet === null || (!wallet.proven && !(solanaWords.test(before) && /\d/.test(token))))
    return []
  return candidate('wallet', normaliseWallet(token, undefined), start, end)
}

/** Wallet addresses of every chain with a checksum, and transaction hashes that the words announce. */
export const findWallets = (text: string): Candidate[] => [
  ...firstMatches(text, tokens).flatMap(({ 0: token, index }) =>
    readToken(token, context(text, index), index),
  ),
  ...firstMatches(text, tonAddresses).flatMap(({ 0: token, index }) =>
    candidate('wallet', normaliseWallet(token, 'ton'), index, index + token.length),
  ),
]
