import { isCoin } from './asset.ts'

/** The zero of each decimal digit block that reporters are likely to type. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6, 0x0c66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
] as const

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/**
 * Which separator marks the fraction. A lone separator before exactly three digits groups
 * thousands, as money is written almost everywhere; a point in a coin amount never does, because
 * wallets print `0.125` and `1.500`.
 */
function decimalMark(text: string, asset: string): string | undefined {
  const marks = [...text].filter((character) => character === '.' || character === ',')
  const last = marks.at(-1)
  if (last === undefined) return undefined
  if (new Set(marks).size === 2) return last
  if (marks.length > 1) return undefined
  const [whole = '', fraction = ''] = text.split(last)
  const grouped = fraction.length === 3 && whole !== '' && whole !== '0'
  if (!grouped) return last
  return last === '.' && isCoin(asset) ? last : undefined
}

export type AmountResult = { ok: true; amount: string } | { ok: false; reason: 'not_an_amount' }

const notAnAmount: AmountResult = { ok: false, reason: 'not_an_amount' }

/**
 * Reads an amount as people write it (`1,500.50`, `1.500,50`, `1 500`, `๑๕๐๐`, `$20`) into a plain
 * positive decimal string with at most 15 whole and 18 fraction digits.
 */
export function parseAmount(text: string, asset: string): AmountResult {
  const bare = asciiDigits(text).replace(/[\s'’_\p{Sc}]|[A-Za-z]{1,5}$|^[A-Za-z]{1,4}\.?/gu, '')
  const mark = decimalMark(bare, asset)
  const parts = mark === undefined ? [bare] : bare.split(mark)
  if (parts.length > 2) return notAnAmount
  return plain((parts[0] ?? '').replace(/[.,]/g, ''), parts[1] ?? '', asset)
}

/** The same for a machine's plain decimal (`1500.5`), where no separator groups thousands. */
export function parseDecimal(text: string, asset: string): AmountResult {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(text)
  return found ? plain(found[1] ?? '', found[2] ?? '', asset) : notAnAmount
}

function plain(wholeDigits: string, fractionDigits: string, asset: string): AmountResult {
  const whole = wholeDigits.replace(/^0+(?=\d)/, '')
  const fraction = fractionDigits.replace(/0+$/, '')
  const digits = /^\d{0,15}$/.test(whole) && /^\d{0,18}$/.test(fraction)
  if (!digits || !/[1-9]/.test(whole + fraction)) return notAnAmount
  // A fourth digit keeps the result from being read as grouped thousands when it is read again.
  const grouped = fraction.length === 3 && /[1-9]/.test(whole) && !isCoin(asset)
  const shown = grouped ? `${fraction}0` : fraction
  return { ok: true, amount: shown === '' ? whole : `${whole || '0'}.${shown}` }
}
