import { identifiersIn } from '#core/search/identifiers.ts'
import { wordsIn } from '#core/search/words.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { enterSearch, type TextPlace } from './enter-search.server.ts'

/** What stands in one place: several texts where one field's end is not the next one's beginning. */
export type FindableText = TextPlace & { texts: readonly string[] }

/**
 * Lets texts be found while they are in memory. Only those of filed tips and of cases: what belongs to
 * a draft, or to a tip that was taken back, is passed over.
 */
export async function enterTexts(
  tx: Tx,
  house: House,
  given: readonly FindableText[],
): Promise<void> {
  if (given.length === 0) return
  const tips = await tx.tip.findMany({
    where: { id: { in: given.map(({ subjectId }) => subjectId) }, state: { not: 'withdrawn' } },
    select: { id: true, country: true },
  })
  const countries = new Map(tips.map(({ id, country }) => [id, country]))
  const allowed = given.filter(
    ({ place, subjectId }) => place === 'note' || countries.has(subjectId),
  )
  const entries = allowed.map(({ texts, ...place }) => {
    const country = countries.get(place.subjectId)
    const hints = country ? { country } : {}
    return {
      ...place,
      words: texts.flatMap((text) => [...wordsIn(text), ...identifiersIn(text, hints)]),
    }
  })
  await enterSearch(tx, house, entries)
}
