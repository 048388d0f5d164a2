/** Enough for wei. More fraction digits than this are cut, which can't move a band by much. */
const scale = 18

/** A positive decimal string, `1500.5`, in units of 10^-18. Throws a RangeError on another text. */
function units(amount: string): bigint {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  if (whole === undefined) throw new RangeError('not a decimal amount')
  return BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0'))
}

function power(exponent: number): string {
  return exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`
}

export type MoneyBand = Readonly<{ at_least: string; below: string }>

export type MoneySum = Readonly<{
  /** The power-of-ten band that holds the sum; null when nothing was lost. */
  band: MoneyBand | null
  /** One contribution is more than half of the sum, so the band would speak of one person. */
  dominated: boolean
}>

/** Sums one asset's losses, one entry per person, exactly, and keeps only the band. */
export function sumMoney(amounts: readonly string[]): MoneySum {
  const parts = amounts.map(units)
  const sum = parts.reduce((total, part) => total + part, 0n)
  if (sum === 0n) return { band: null, dominated: false }
  const exponent = sum.toString().length - 1 - scale
  return {
    band: { at_least: power(exponent), below: power(exponent + 1) },
    dominated: parts.some((part) => part * 2n > sum),
  }
}

/** Adds one person's own amounts of one asset, as a decimal string. */
export function addAmounts(amounts: readonly string[]): string {
  const sum = amounts.reduce((total, amount) => total + units(amount), 0n)
  const digits = sum.toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -scale) : `${digits.slice(0, -scale)}.${fraction}`
}
