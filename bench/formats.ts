/**
 * How long each text file of a release takes to be written and how much memory it needs, pattern by
 * pattern. Prints one JSON object a format.
 *
 *   node --expose-gc --import tsx bench/formats.ts [PATTERNS] [BEGINNING_OF_A_NAME]
 */

import { releaseFormatsFor } from '#core/release/files.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import type { ReleasedPattern } from '#core/release/release.ts'
import { indicatorOf, payloadOf, releaseOf } from '#tests/support/release-input.ts'

const count = Number(process.argv[2] ?? 100_000)
const begins = process.argv[3] ?? ''
const formats = releaseFormatsFor('police').filter(({ name }) => name.startsWith(begins))

const { patterns: _, ...release } = releaseOf([])
const head: ReleaseHead = { ...release, sector: 'police', ceiling: 'amber+strict' }

/** Each pattern has five indicators that no other has. */
function patternOf(nth: number): ReleasedPattern {
  const digits = String(nth).padStart(8, '0')
  const payload = payloadOf({
    id: `0b6f7c1e-6f0a-4f43-9f53-${digits.padStart(12, '0')}`,
    number: nth,
    indicators: [
      indicatorOf('phone', `+855${digits}`),
      indicatorOf('wallet', `btc:bc1q${digits}`),
      indicatorOf('bank_account', `th:${digits}`),
      indicatorOf('domain', `n${digits}.example`),
      indicatorOf('url', `https://n${digits}.example/apply`),
    ],
  })
  return { payload, created: release.created, modified: release.created }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

for (const format of formats) {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const cpu = process.cpuUsage()
  let peak = before
  let bytes = 0
  const take = (text: string) => {
    bytes += Buffer.byteLength(text)
  }
  const writer = format.begin(head)
  take(writer.head)
  for (let nth = 1; nth <= count; nth++) {
    take(writer.add(patternOf(nth)))
    if (nth % 1_000 === 0) peak = Math.max(peak, process.memoryUsage.rss())
  }
  for (const piece of writer.end()) take(piece)
  peak = Math.max(peak, process.memoryUsage.rss())
  const line = {
    file: format.name,
    patterns: count,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    cpu_seconds: Math.round(process.cpuUsage(cpu).user / 1e5) / 10,
    peak_mb: megabytes(peak - before),
    bytes_mb: megabytes(bytes),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
