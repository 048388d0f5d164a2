/** Chains whose addresses are told apart and checked. `eth` stands for every EVM chain. */
export const chains = [
  'btc',
  'eth',
  'trx',
  'ltc',
  'doge',
  'bch',
  'xrp',
  'xlm',
  'ada',
  'dash',
  'zec',
  'xmr',
  'sol',
  'ton',
  'bnb',
  'zil',
  'atom',
  'dot',
  'neo',
  'waves',
] as const

export type Chain = (typeof chains)[number]

// One key holds the same 0x address on every EVM chain, so they share one canonical name: a payment
// on BNB Chain and one on Ethereum to the same address are a link.
const names = {
  btc: 'bitcoin lightning omni',
  eth: 'ethereum ether erc20 erc-20 bsc bep20 bep-20 polygon matic arbitrum arb optimism op base avax avalanche ftm fantom etc vet vechain celo usdt-erc20 usdt-bep20',
  trx: 'tron trc20 trc-20 usdt-trc20 trc10',
  ltc: 'litecoin',
  doge: 'dogecoin',
  bch: 'bitcoincash bitcoin-cash',
  xrp: 'ripple',
  xlm: 'stellar',
  ada: 'cardano',
  dash: '',
  zec: 'zcash',
  xmr: 'monero',
  sol: 'solana spl',
  ton: 'toncoin',
  bnb: 'bep2',
  zil: 'zilliqa',
  atom: 'cosmos',
  dot: 'polkadot',
  neo: '',
  waves: '',
} as const satisfies Record<Chain, string>

const chainByName: ReadonlyMap<string, Chain> = new Map(
  chains.flatMap((chain) =>
    [chain, ...names[chain].split(' ').filter(Boolean)].map((name) => [name, chain] as const),
  ),
)

/** The chain that a form, an import or a text calls `hint`, if it is one we know. */
export const chainNamed = (hint: string | undefined): Chain | undefined =>
  hint === undefined
    ? undefined
    : chainByName.get(
        hint
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-'),
      )
