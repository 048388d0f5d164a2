import { wordsAround } from './amount-words.ts'
import { fractionDigits } from './asset.ts'

/** The zero of each decimal digit block that reporters are likely to type; NFKC folds the wide ones. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x1040, 0x17e0,
] as const

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = zeros.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** Which mark a language writes before the fraction. */
export type DecimalMark = '.' | ','

export function decimalMarkOf(lang: string): DecimalMark {
  const parts = new Intl.NumberFormat(lang).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
}

export type AmountResult =
  | { ok: true; amount: string }
  | { ok: false; reason: 'not_an_amount' }
  /** Both are amounts that somebody could have meant, as plain decimals. */
  | { ok: false; reason: 'unclear'; readings: readonly [string, string] }

const notAnAmount: AmountResult = { ok: false, reason: 'not_an_amount' }

type MarkMeaning = 'groups' | 'decimal' | 'unclear'

/**
 * What one mark before exactly three digits means: `1.250`. Money has no three digits behind the
 * mark, so there it groups thousands, unless this is the mark that the language writes before
 * fractions. Of a coin it is a fraction, for wallets print `1.250` in every language.
 */
function meaningOf(mark: string, decimal: DecimalMark, asset: string): MarkMeaning {
  const digits = fractionDigits(asset)
  if (digits === 0) return 'groups'
  if (mark === decimal) return digits >= 3 ? 'decimal' : 'unclear'
  return digits >= 3 && mark === '.' ? 'unclear' : 'groups'
}

/** Thousands, or as in India the last three and then pairs. */
const grouped = /^\d+$|^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})*,\d{3}$/

function plainWhole(text: string): string | null {
  const marked = text.replace(/[.,\s'’_٬]/g, ',')
  return marked === '' || grouped.test(marked) ? marked.replaceAll(',', '') : null
}

/** Whole and fraction where `mark` stands before the fraction, or there is none. */
function split(text: string, mark: string | null): { whole: string; fraction: string } | null {
  const at = mark === null ? -1 : text.lastIndexOf(mark)
  const whole = plainWhole(at < 0 ? text : text.slice(0, at))
  const fraction = at < 0 ? '' : text.slice(at + 1)
  if (whole === null || !/^\d*$/.test(fraction)) return null
  return { whole, fraction }
}

/** The mark before the fraction, null for none, or `unclear` for the one that there is. */
function decimalIn(text: string, decimal: DecimalMark, asset: string): string | null | 'unclear' {
  if (text.includes('٫')) return '٫'
  const marks = [...text].filter((character) => character === '.' || character === ',')
  const last = marks.at(-1)
  if (last === undefined) return null
  if (new Set(marks).size === 2)
    return marks.filter((mark) => mark === last).length > 1 ? null : last
  if (marks.length > 1) return null
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return last
  const meaning = meaningOf(last, decimal, asset)
  return meaning === 'groups' ? null : meaning === 'decimal' ? last : 'unclear'
}

/** The number alone, and the power of ten that a word beside it stands for. */
function bareNumber(text: string): { digits: string; power: number } | null {
  // A point behind a letter ends a short word: `Rs.500`.
  const found = /(?:(?<!\p{L})[.,٫])?\d[\d.,\s'’_٬٫]*/u.exec(text)
  if (!found) return null
  const after = text.slice(found.index + found[0].length).replace(/^[\s/–—-]+$/, '')
  const power = wordsAround(text.slice(0, found.index), after)
  return power === null ? null : { digits: found[0].replace(/[.,\s]+$/, ''), power }
}

/**
 * Reads an amount as people write it (`1,500.50`, `1.500,50`, `1 500`, `१,२५,०००`, `$20`, `5 juta`)
 * into a plain positive decimal string with at most 15 whole and 18 fraction digits. What can mean
 * two amounts is `unclear`, never guessed. `decimal`: the mark of the language it is written in.
 */
export function parseAmount(text: string, asset: string, decimal: DecimalMark = '.'): AmountResult {
  const bare = bareNumber(asciiDigits(text.normalize('NFKC')).replace(/[،、]/g, ','))
  if (!bare) return notAnAmount
  const { digits, power } = bare
  const mark = decimalIn(digits, decimal, asset)
  if (mark !== 'unclear') return read(digits, mark, power)
  const [large, small] = [
    read(digits, null, power),
    read(digits, /[.,]/.exec(digits)?.[0] ?? null, power),
  ]
  if (!large.ok || !small.ok) return notAnAmount
  return { ok: false, reason: 'unclear', readings: [large.amount, small.amount] }
}

function read(digits: string, mark: string | null, power: number): AmountResult {
  const parts = split(digits, mark)
  if (!parts) return notAnAmount
  const { whole, fraction } = parts
  const moved = fraction.padEnd(power, '0')
  return plain(whole + moved.slice(0, power), moved.slice(power))
}

/** The same for a machine's plain decimal (`1500.5`), where no separator groups thousands. */
export function parseDecimal(text: string): AmountResult {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(text)
  return found ? plain(found[1] ?? '', found[2] ?? '') : notAnAmount
}

function plain(wholeDigits: string, fractionDigits: string): AmountResult {
  const whole = wholeDigits.replace(/^0+(?=\d)/, '')
  const fraction = fractionDigits.replace(/0+$/, '')
  const digits = /^\d{0,15}$/.test(whole) && /^\d{0,18}$/.test(fraction)
  if (!digits || !/[1-9]/.test(whole + fraction)) return notAnAmount
  // A fourth digit keeps the result from being unclear when it is read again.
  const shown = fraction.length === 3 && /[1-9]/.test(whole) ? `${fraction}0` : fraction
  return { ok: true, amount: shown === '' ? whole : `${whole || '0'}.${shown}` }
}
