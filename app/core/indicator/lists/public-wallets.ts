/**
 * Addresses that belong to no one in particular: token contracts (people paste the contract instead
 * of the payee), burn addresses, the zero address. From the issuers' documentation and the chains'
 * explorers.
 */
export const publicWallets = [
  'eth:0x0000000000000000000000000000000000000000',
  'eth:0x000000000000000000000000000000000000dead',
  'eth:0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
  'eth:0xdac17f958d2ee523a2206206994597c13d831ec7', // USDT
  'eth:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', // USDC
  'eth:0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2', // WETH
  'eth:0x6b175474e89094c44da98b954eedeac495271d0f', // DAI
  'eth:0x55d398326f99059ff775485246999027b3197955', // USDT on BNB Chain
  'eth:0xc2132d05d31c914a87c6611c10748aeb04b58e8f', // USDT on Polygon
  'trx:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', // USDT
  'btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', // genesis block
  'btc:1BitcoinEaterAddressDontSendf59kuE',
] as const
