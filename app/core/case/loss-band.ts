/**
 * Rough worth of one unit in US dollars, to a power of ten or so, and only to place a loss in a
 * band for sorting the queue. Never shown, never summed into a figure.
 */
const roughDollars: Readonly<Record<string, number>> = {
  BTC: 60_000,
  ETH: 2500,
  BNB: 500,
  SOL: 150,
  BCH: 400,
  LTC: 80,
  XMR: 150,
  XRP: 1,
  ADA: 0.5,
  TRX: 0.2,
  DOGE: 0.1,
  KWD: 3,
  CNY: 0.14,
  HKD: 0.13,
  TWD: 0.03,
  THB: 0.03,
  PHP: 0.017,
  INR: 0.012,
  BDT: 0.009,
  NPR: 0.007,
  LKR: 0.003,
  PKR: 0.0036,
  JPY: 0.0067,
  KRW: 0.00075,
  MMK: 0.0005,
  KHR: 0.00025,
  IDR: 0.00006,
  LAK: 0.00005,
  VND: 0.00004,
  IRR: 0.000002,
  LBP: 0.00001,
  MYR: 0.22,
  BRL: 0.18,
  ZAR: 0.055,
  KES: 0.0077,
  NGN: 0.0007,
  UGX: 0.00027,
  ETB: 0.01,
  MXN: 0.055,
  COP: 0.00025,
  RUB: 0.011,
  TRY: 0.03,
  EGP: 0.02,
}

/** Bands by their lower edge in rough dollars. */
export const lossBands = [
  { band: 'very_large', from: 100_000 },
  { band: 'large', from: 10_000 },
  { band: 'middle', from: 1000 },
  { band: 'small', from: 0 },
] as const
export type LossBand = (typeof lossBands)[number]['band']

/** The band of all losses together, or undefined without any. */
export function lossBandOf(
  losses: readonly { readonly amount: string; readonly asset: string }[],
): LossBand | undefined {
  if (losses.length === 0) return undefined
  // An asset without a rate counts as one dollar: most of those left are within a factor of five.
  const worth = losses.reduce(
    (sum, { amount, asset }) => sum + Number(amount) * (roughDollars[asset] ?? 1),
    0,
  )
  return lossBands.find(({ from }) => worth >= from)?.band
}
