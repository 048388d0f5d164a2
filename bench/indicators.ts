/**
 * Indicator extraction on real data and on hostile input. Prints one JSON object a line.
 *
 *   TIPS_DATA_DIR=/path/to/data npx tsx bench/indicators.ts
 *
 * The folder holds job-ads.jsonl (EMSCAD) and investment-sites.jsonl (CryptoScamDB).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import { findMasked } from '#core/indicator/masked.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { safeListReason } from '#core/indicator/safe-list.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { chainNamed } from '#core/indicator/wallet/chains.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'

type JobAd = Record<string, unknown>
type Site = {
  url: string
  name: string
  description: string | null
  addresses: Record<string, string[]> | null
}

const print = (figures: Record<string, unknown>) => console.log(JSON.stringify(figures))
const rounded = (value: number) => Math.round(value * 100) / 100
const count = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}

const readRecords = <T>(folder: string, file: string): T[] => {
  const path = join(folder, file)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** CPU time, not wall time: a busy machine must not look like slow code. */
const timed = <T>(work: () => T): { result: T; ms: number } => {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, ms: (user + system) / 1000 }
}

const typesPerRecord = (found: readonly Indicator[][]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const indicators of found)
    for (const type of new Set(indicators.map((i) => i.type))) count(counts, type)
  return counts
}

const textOfAd = (ad: JobAd): string =>
  ['title', 'company_profile', 'description', 'requirements', 'benefits']
    .map((field) => ad[field] ?? '')
    .join('\n')

const countryOfAd = (ad: JobAd): string | undefined =>
  String(ad.location ?? '')
    .split(',')[0]
    ?.trim() || undefined

const benchJobAds = (ads: readonly JobAd[]) => {
  const texts = ads.map((ad) => ({ text: textOfAd(ad), country: countryOfAd(ad) }))
  const { result, ms } = timed(() =>
    texts.map(({ text, country }) =>
      findIndicators(text, { country }).map((found) => found.indicator),
    ),
  )
  const masked = texts.map(({ text }) => findMasked(text).map((found) => found.indicator))
  print({
    bench: 'job-ads',
    records: ads.length,
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    recordsYielding: typesPerRecord(result),
    recordsYieldingMasked: typesPerRecord(masked),
    cpuMicrosecondsPerRecord: rounded((ms * 1000) / ads.length),
  })
}

const benchSites = (sites: readonly Site[]) => {
  const { result, ms } = timed(() =>
    sites.map(({ description }) =>
      findIndicators(description ?? '').map((found) => found.indicator),
    ),
  )
  const urls: Record<string, number> = {}
  const safe: Record<string, number> = {}
  for (const { url } of sites) {
    const normalised = normaliseIndicator('url', url)
    count(urls, normalised.ok ? 'accepted' : normalised.reason)
    const reason = normalised.ok ? safeListReason(normalised.indicator) : null
    if (reason !== null) count(safe, reason)
  }
  print({
    bench: 'investment-sites',
    records: sites.length,
    urls,
    urlsOnSafeLists: safe,
    descriptionsYielding: typesPerRecord(result),
    cpuMicrosecondsPerRecord: rounded((ms * 1000) / sites.length),
  })
}

/** Each listed address inside a sentence: is it found, and on the listed chain? */
const benchAddresses = (sites: readonly Site[]) => {
  const byChain: Record<
    string,
    { listed: number; given: number; found: number; sameChain: number }
  > = {}
  const { ms } = timed(() => {
    for (const { addresses } of sites)
      for (const [chain, values] of Object.entries(addresses ?? {}))
        for (const address of values) {
          byChain[chain] ??= { listed: 0, given: 0, found: 0, sameChain: 0 }
          const row = byChain[chain]
          const given = normaliseIndicator('wallet', address, { chain })
          const found = findIndicators(`Send 2 ${chain} to ${address} and get 4 back.`)
            .map(({ indicator }) => indicator)
            .find(({ type }) => type === 'wallet')
          row.listed++
          if (given.ok) row.given++
          if (found !== undefined) row.found++
          if (found?.value.startsWith(`${chainNamed(chain)}:`)) row.sameChain++
        }
  })
  const rows = Object.values(byChain)
  const listed = rows.reduce((sum, row) => sum + row.listed, 0)
  const found = rows.reduce((sum, row) => sum + row.found, 0)
  print({
    bench: 'investment-sites addresses',
    listed,
    foundShare: rounded(found / Math.max(listed, 1)),
    cpuMicrosecondsPerAddress: rounded((ms * 1000) / Math.max(listed, 1)),
    byChain,
  })
}

const benchHostile = () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    findIndicators(text.slice(0, 1000))
    const { ms, result } = timed(() =>
      findIndicators(text, { country: 'TH', platform: 'telegram' }),
    )
    print({
      bench: 'hostile',
      name,
      characters: text.length,
      found: result.length,
      cpuMilliseconds: rounded(ms),
    })
  }
}

benchHostile()
const folder = process.env.TIPS_DATA_DIR
if (folder === undefined) {
  print({ bench: 'indicators', skipped: 'TIPS_DATA_DIR is unset: no real data was measured' })
} else {
  benchJobAds(readRecords<JobAd>(folder, 'job-ads.jsonl'))
  const sites = readRecords<Site>(folder, 'investment-sites.jsonl')
  benchSites(sites)
  benchAddresses(sites)
}
