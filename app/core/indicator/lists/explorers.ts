import type { Chain } from '#core/indicator/wallet/chains.ts'

/**
 * Public block explorers: a link to one is about the wallet or transaction in it, never about the
 * explorer. Hosts as the explorers themselves publish them (checked by hand, 2026).
 */
const explorers = {
  'etherscan.io': 'eth',
  'bscscan.com': 'eth',
  'polygonscan.com': 'eth',
  'arbiscan.io': 'eth',
  'basescan.org': 'eth',
  'snowtrace.io': 'eth',
  'ethplorer.io': 'eth',
  'tronscan.org': 'trx',
  'tronscan.io': 'trx',
  'mempool.space': 'btc',
  'blockstream.info': 'btc',
  'blockchain.com': 'by_path',
  'blockchain.info': 'btc',
  'btc.com': 'btc',
  'solscan.io': 'sol',
  'explorer.solana.com': 'sol',
  'xrpscan.com': 'xrp',
  'bithomp.com': 'xrp',
  'cardanoscan.io': 'ada',
  'tonscan.org': 'ton',
  'tonviewer.com': 'ton',
  'dogechain.info': 'doge',
  'stellar.expert': 'xlm',
  'blockchair.com': 'by_path',
  'oklink.com': 'by_path',
  'tokenview.io': 'by_path',
} as const satisfies Record<string, Chain | 'by_path'>

const explorerByHost: ReadonlyMap<string, Chain | 'by_path'> = new Map(Object.entries(explorers))

export const explorerHosts: readonly string[] = Object.keys(explorers)

const pathChains: readonly (readonly [RegExp, Chain])[] = [
  [/\/(?:btc|bitcoin)\//i, 'btc'],
  [/\/(?:eth|ethereum|bsc|bnb|polygon)\//i, 'eth'],
  [/\/(?:trx|tron)\//i, 'trx'],
  [/\/(?:bch|bitcoin-cash)\//i, 'bch'],
  [/\/(?:ltc|litecoin)\//i, 'ltc'],
  [/\/(?:doge|dogecoin)\//i, 'doge'],
]

/** Chain that an explorer's link talks about, or undefined if the host is no explorer we know. */
export const explorerChain = (host: string, url: string): Chain | undefined => {
  const known = explorerByHost.get(host.replace(/^www\./, ''))
  return known === 'by_path' ? pathChains.find(([path]) => path.test(url))?.[1] : known
}
