import { z } from 'zod'
import { cleanLine } from '../clean.ts'
import type { TipAnswers } from '../journey/catalogue.ts'
import type { StructuredIndicator } from '../split.ts'
import { refusal } from './issue.ts'
import type { ImportMapper } from './record.ts'
import { storyOf } from './story.ts'

const text = z.string().max(100_000).nullish()

const address = z.string().max(300)

/** An entry of the CryptoScamDB blacklist, https://github.com/CryptoScamDB/blacklist. */
const site = z.object({
  id: z.string().min(1).max(200),
  name: text,
  url: z.string().max(4000).nullish(),
  category: text,
  subcategory: text,
  description: text,
  addresses: z.record(z.string().max(40), z.union([address, z.array(address).max(500)])).nullish(),
})

type Site = z.infer<typeof site>
type Scheme = NonNullable<TipAnswers['scheme']>

const schemeBySubcategory: Readonly<Record<string, Scheme>> = {
  'trust-trading': 'giveaway',
  giveaway: 'giveaway',
  investment: 'trading_platform',
  investments: 'trading_platform',
  trading: 'trading_platform',
  airdrop: 'new_coin',
  ico: 'new_coin',
}

const schemeByCategory: Readonly<Record<string, Scheme>> = {
  phishing: 'fake_login',
  malware: 'malware',
  hacked: 'other',
}

function schemeOf({ category, subcategory }: Site): Scheme {
  const wide = cleanLine(category ?? '').toLowerCase()
  const narrow = cleanLine(subcategory ?? '').toLowerCase()
  if (Object.hasOwn(schemeBySubcategory, narrow)) return schemeBySubcategory[narrow] ?? 'unknown'
  return Object.hasOwn(schemeByCategory, wide) ? (schemeByCategory[wide] ?? 'unknown') : 'unknown'
}

/** The blacklist writes e-mail addresses of scammers as `mailto:` addresses. */
function contactOf(url: string): readonly StructuredIndicator[] {
  if (url === '') return []
  const found = /^mailto:([^?]+)/i.exec(url)
  return found?.[1]
    ? [{ type: 'email', raw: found[1], role: 'contacted_from', hints: {} }]
    : [{ type: 'url', raw: url, role: 'contacted_from', hints: {} }]
}

function walletsOf(addresses: Site['addresses']): readonly StructuredIndicator[] {
  const perChain = Object.entries(addresses ?? {}).flatMap(([ticker, list]) => {
    const chain = ticker.toLowerCase()
    const hints = chain === 'unknown' ? {} : { chain }
    return [...new Set([list].flat().map(cleanLine))].map(
      (raw): StructuredIndicator => ({ type: 'wallet', raw, role: 'paid_to', hints }),
    )
  })
  return perChain.filter(({ raw }) => raw !== '')
}

const answersOf = (entry: Site): TipAnswers => ({
  danger_now: 'unknown',
  kind: 'investment',
  role: 'professional',
  story: storyOf([
    entry.name,
    entry.description,
    [entry.category, entry.subcategory].filter(Boolean).join(' / '),
  ]),
  where_seen: ['website'],
  scheme: schemeOf(entry),
  // A public blacklist has no reporter to protect, and nobody to write to.
  consents: ['use_in_patterns', 'share_with_partners', 'share_with_police'],
})

export const mapInvestmentSite: ImportMapper = (record) => {
  const parsed = site.safeParse(record)
  if (!parsed.success) return refusal(parsed.error)
  const { name, url, description, addresses } = parsed.data
  const indicators = [...contactOf(cleanLine(url ?? '')), ...walletsOf(addresses)]
  if (indicators.length === 0 && storyOf([name, description]) === '')
    return { ok: false, reason: 'nothing_told' }
  const tip = {
    sourceId: parsed.data.id,
    answers: answersOf(parsed.data),
    language: 'en',
    indicators,
  }
  return { ok: true, tip }
}
