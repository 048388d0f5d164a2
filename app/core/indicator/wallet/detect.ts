import {
  chainOfBase58Check,
  isByronAddress,
  isMoneroAddress,
  isPolkadotAddress,
  isSolanaShape,
  isWavesAddress,
  isXrpAddress,
} from '#core/indicator/wallet/base58.ts'
import { chainOfBech32, isCashAddress } from '#core/indicator/wallet/bech32.ts'
import type { Chain } from '#core/indicator/wallet/chains.ts'
import {
  hasEthereumChecksum,
  isStellarAddress,
  rawTonAddress,
} from '#core/indicator/wallet/other-codecs.ts'

/** `proven` is false where the chain has no checksum (Solana), so that free text can ask for more. */
export type Wallet = { chain: Chain; address: string; proven: boolean }

type Form = {
  shape: RegExp
  read: (address: string) => { chain: Chain; address: string } | null
  proven?: false
}

const keep = (chain: Chain, valid: (address: string) => boolean) => (address: string) =>
  valid(address) ? { chain, address } : null

const lower = (chainOf: (address: string) => Chain | null) => (address: string) => {
  const isMixed = address !== address.toLowerCase() && address !== address.toUpperCase()
  const chain = isMixed ? null : chainOf(address.toLowerCase())
  return chain === null ? null : { chain, address: address.toLowerCase() }
}

const b58 = '[1-9A-HJ-NP-Za-km-z]'

// Shapes are cheap and bounded; the first that fits and whose checksum holds decides.
const forms: readonly Form[] = [
  {
    shape: /^0[xX][0-9a-fA-F]{40}$/,
    read: (address) =>
      hasEthereumChecksum(address) ? { chain: 'eth', address: address.toLowerCase() } : null,
  },
  { shape: /^(?:bc|ltc|addr|bnb|zil|cosmos)1[a-z0-9]{30,108}$/i, read: lower(chainOfBech32) },
  {
    shape: /^(?:bitcoincash:)?[qp][a-z0-9]{41}$/i,
    read: (address) =>
      lower((bare) => (isCashAddress(bare) ? 'bch' : null))(address.replace(/^bitcoincash:/i, '')),
  },
  {
    shape: new RegExp(`^(?:[13LMDA9X7T]|t[13])${b58}{24,34}$`),
    read: (address) => {
      const chain = chainOfBase58Check(address)
      return chain === null ? null : { chain, address }
    },
  },
  { shape: new RegExp(`^r${b58}{24,34}$`), read: keep('xrp', isXrpAddress) },
  { shape: /^G[A-Z2-7]{55}$/, read: keep('xlm', isStellarAddress) },
  { shape: new RegExp(`^3P${b58}{33}$`), read: keep('waves', isWavesAddress) },
  { shape: new RegExp(`^1${b58}{45,47}$`), read: keep('dot', isPolkadotAddress) },
  { shape: new RegExp(`^[48]${b58}{94}$|^4${b58}{105}$`), read: keep('xmr', isMoneroAddress) },
  { shape: new RegExp(`^(?:Ae2|DdzFF)${b58}{50,105}$`), read: keep('ada', isByronAddress) },
  {
    shape: /^[EUku0]Q[\w-]{46}$/,
    read: (address) => {
      const raw = rawTonAddress(address)
      return raw === null ? null : { chain: 'ton', address: raw }
    },
  },
  {
    shape: /^-?[01]:[0-9a-f]{64}$/i,
    read: (address) => ({ chain: 'ton', address: address.toLowerCase() }),
    proven: false,
  },
  { shape: new RegExp(`^${b58}{32,44}$`), read: keep('sol', isSolanaShape), proven: false },
]

/** Longest address of any chain above; a longer token is no address and is not decoded. */
export const maxAddressLength = 120

/** What wallet an address is, by shape and checksum, in canonical spelling; null if it is none. */
export const detectWallet = (address: string): Wallet | null => {
  if (address.length > maxAddressLength) return null
  for (const { shape, read, proven } of forms) {
    const found = shape.test(address) ? read(address) : null
    if (found !== null) return { ...found, proven: proven ?? true }
  }
  return null
}

/** Does it have the shape of an address whose checksum must then be wrong (a typing mistake)? */
export const looksLikeWallet = (address: string): boolean =>
  address.length <= maxAddressLength &&
  forms.some(({ shape, proven }) => proven !== false && shape.test(address))
