/** Coins by ticker, the ones that reports name most. Several chains may carry one coin. */
export const coins = [
  'BTC',
  'ETH',
  'USDT',
  'USDC',
  'BNB',
  'TRX',
  'SOL',
  'XRP',
  'LTC',
  'BCH',
  'DOGE',
  'ADA',
  'DAI',
  'XMR',
] as const

/** Active ISO 4217 codes, https://www.six-group.com/en/products-services/financial-information/data-standards.html */
export const currencies: readonly string[] = (
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
  'BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
  'GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
  'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
  'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
  'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
  'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
).split(' ')

export const assets: readonly string[] = [...currencies, ...coins]

const coinSet: ReadonlySet<string> = new Set(coins)
const assetSet: ReadonlySet<string> = new Set(assets)

export function isCoin(asset: string): boolean {
  return coinSet.has(asset)
}

/** Money that is not divided, in practice or at all: a mark in it can only group. */
const undivided: ReadonlySet<string> = new Set(
  'BIF CLP COP CRC DJF GNF HUF IDR IRR ISK JPY KHR KMF KPW KRW LAK LBP MGA MMK PYG RWF UGX UZS VND VUV XAF XOF XPF'.split(
    ' ',
  ),
)
/** ISO 4217 gives these three digits behind the mark. */
const thousandths: ReadonlySet<string> = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** The most digits that people write behind the mark. */
export function fractionDigits(asset: string): number {
  if (undivided.has(asset)) return 0
  if (thousandths.has(asset)) return 3
  return assetSet.has(asset) && !coinSet.has(asset) ? 2 : 18
}

export function isAsset(asset: string): boolean {
  return assetSet.has(asset)
}
