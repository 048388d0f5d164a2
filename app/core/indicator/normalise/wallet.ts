import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import { chainNamed } from '#core/indicator/wallet/chains.ts'
import { detectWallet, looksLikeWallet } from '#core/indicator/wallet/detect.ts'

// `ethereum:0x…@1?value=…` as wallets' QR codes write it (EIP-681, BIP 21).
const paymentUri = /^([a-z][a-z0-9-]{1,15}):(?:\/\/)?(?:pay-)?([^?@]{20,120})/i

/**
 * `chain:address`. The address's own checksum says which chain it is; the hint only helps where a
 * spelling leaves the 0x away. Wrong checksums are refused rather than kept: a mistyped address
 * would blame nobody, or somebody else.
 */
export const normaliseWallet = (raw: string, chain: string | undefined): Normalised => {
  const spelling = raw.replace(/\s/g, '')
  const uri = paymentUri.exec(spelling)
  const named = chainNamed(uri?.[1]) === undefined ? undefined : uri?.[2]
  const address = named ?? spelling
  const bare =
    /^[0-9a-f]{40}$/i.test(address) && chainNamed(chain) === 'eth' ? `0x${address}` : address
  const wallet = detectWallet(bare)
  if (wallet !== null) return accept('wallet', `${wallet.chain}:${wallet.address}`)
  return refuse(looksLikeWallet(bare) ? 'bad_checksum' : 'not_a_wallet')
}
