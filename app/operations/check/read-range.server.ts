import { answerFor, type Checked, mergeEntries, prefixesFor } from '#core/check/answer.ts'
import { knownIn } from '#core/check/known-ranges.ts'
import type { Range, ReportedEntry } from '#core/check/range.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { countBands } from '#core/pattern/bands.ts'
import type { House } from '#infra/house.server.ts'

/** Everything published under these first digits of a hash, in the order of the hashes. */
export async function readRange(house: House, prefix: string): Promise<Range> {
  const entries = await reportedIn(house, [prefix])
  const reported = [...mergeEntries(entries).values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return { prefix, reported, known: knownIn(prefix) }
}

/** Answers for indicators that were sent whole. Nothing of it is kept or logged. */
export async function checkIndicators(
  house: House,
  indicators: readonly Indicator[],
): Promise<Checked[]> {
  const reported = mergeEntries(await reportedIn(house, prefixesFor(indicators)))
  return indicators.map((indicator) => ({ indicator, answer: answerFor(indicator, reported) }))
}

/**
 * A pattern that was taken back stops answering at once, without waiting for the next release; an
 * indicator stops after its last valid week.
 */
async function reportedIn(house: House, prefixes: readonly string[]): Promise<ReportedEntry[]> {
  if (prefixes.length === 0) return []
  const rows = await house.db.checkEntry.findMany({
    where: {
      prefix: { in: [...prefixes] },
      until: { gte: isoWeek(house.now()) },
      pattern: { state: { notIn: ['revoked', 'expired'] } },
    },
    select: { hash: true, band: true, since: true },
  })
  return rows.flatMap(({ hash, band: text, since }) => {
    const band = countBands.find((one) => one === text)
    return band ? [{ hash, band, since }] : []
  })
}
