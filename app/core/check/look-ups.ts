import { derivedIndicators } from '#core/indicator/derived.ts'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'

const answerable: ReadonlySet<string> = new Set(publishableTypes)

/** `login.evil.example` → `evil.example`: a report of the whole site is one of its pages, too. */
function parentsOf(host: string): readonly Indicator[] {
  const labels = host.split('.')
  return labels
    .slice(1, -1)
    .map((_, at) => ({ type: 'domain' as const, value: labels.slice(at + 1).join('.') }))
}

const hostOf = ({ type, value }: Indicator): string | null => {
  if (type === 'url') return new URL(value).hostname.replace(/^(?:www\.)+(?=.*\.)/, '')
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1)
  return type === 'domain' ? value : null
}

/**
 * What must be looked up to answer for one indicator: itself, what it stands on (a page's site, a
 * messenger account's phone number), narrowest first.
 */
export function lookUpsOf(indicator: Indicator): readonly Indicator[] {
  const host = hostOf(indicator)
  const around: readonly Indicator[] =
    host === null ? [] : [{ type: 'domain', value: host }, ...parentsOf(host)]
  const all = [indicator, ...around, ...derivedIndicators(indicator, 'contacted_from')]
  const seen = new Set<string>()
  return all.filter((one) => {
    const key = indicatorKey(one)
    if (seen.has(key) || !answerable.has(one.type)) return false
    seen.add(key)
    return true
  })
}
