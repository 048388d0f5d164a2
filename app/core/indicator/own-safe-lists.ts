import { hostOfEmail } from '#core/indicator/normalise/email.ts'
import type { Refusal } from '#core/indicator/normalise/outcome.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { isMailHost, type SafeHit, safeListHit } from '#core/indicator/safe-list.ts'
import type { Indicator, IndicatorType } from '#core/indicator/types.ts'

/** What a file's name begins with says what it lists: `domains-thai-banks.txt`, `phones.txt`. */
const typeByPrefix: Readonly<Record<string, IndicatorType>> = {
  domains: 'domain',
  urls: 'url',
  emails: 'email',
  phones: 'phone',
  handles: 'handle',
  wallets: 'wallet',
  accounts: 'bank_account',
  companies: 'company',
  apps: 'app_package',
}

/** A list of an operator's own. Values are canonical. */
export type OwnSafeList = Readonly<{
  name: string
  type: IndicatorType
  values: ReadonlySet<string>
}>

export type SafeListFault = Readonly<{
  /** From 1; 0 where the file as a whole is meant. */
  line: number
  reason: Refusal | 'file_name_unknown' | 'too_many_lines' | 'not_text'
}>

/** More is no list of what everybody knows, and would be read anew with each change. */
export const maxSafeListLines = 200_000

/**
 * Reads a file of one value a line; what follows a `#` at the start of a line or after a blank is a
 * comment. One bad line refuses the whole file: a list that lost a bank by a typing error would let
 * that bank out.
 */
export function readSafeList(
  fileName: string,
  text: string,
): { ok: true; list: OwnSafeList } | { ok: false; fault: SafeListFault } {
  const name = fileName.replace(/\.txt$/, '')
  const type = typeByPrefix[name.split('-')[0] ?? '']
  if (type === undefined || !/^[a-z0-9-]{1,64}\.txt$/.test(fileName))
    return { ok: false, fault: { line: 0, reason: 'file_name_unknown' } }
  if (text.includes('\0') || text.includes('\ufffd'))
    return { ok: false, fault: { line: 0, reason: 'not_text' } }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines.length > maxSafeListLines)
    return { ok: false, fault: { line: maxSafeListLines + 1, reason: 'too_many_lines' } }
  const values = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const value = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (value === '') continue
    const read = normaliseIndicator(type, value)
    if (!read.ok) return { ok: false, fault: { line: index + 1, reason: read.reason } }
    values.add(read.indicator.value)
  }
  return { ok: true, list: { name, type, values } }
}

/** A host and its parents, nearest first. */
function* hostsAbove(host: string): Generator<string> {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) yield rest
}

/** The values under which an indicator may stand in a list of a type; none where it can't. */
function spellingsFor(type: IndicatorType, { type: own, value }: Indicator): Iterable<string> {
  if (type === own) return own === 'domain' ? hostsAbove(value) : [value]
  if (type === 'domain' && own === 'url') return hostsAbove(new URL(value).hostname)
  if (type === 'domain' && own === 'email') {
    const host = hostOfEmail(value)
    return isMailHost(host) ? [] : hostsAbove(host)
  }
  // A messenger that goes by number: whoever owns the number owns the account.
  if (type === 'phone' && own === 'handle') return [value.slice(value.indexOf(':') + 1)]
  return type === 'company' && own === 'alias' ? [value] : []
}

/** Where an indicator is safe: in a list of the operator's own, or in one that comes with us. */
export function safeHitIn(lists: readonly OwnSafeList[], indicator: Indicator): SafeHit | null {
  for (const { name, type, values } of lists)
    for (const spelling of spellingsFor(type, indicator))
      if (values.has(spelling)) return { list: name, entry: spelling }
  return safeListHit(indicator)
}
