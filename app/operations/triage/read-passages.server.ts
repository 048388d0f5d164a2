import type { StaffMember } from '#core/access/staff-member.ts'
import { foldForLinking } from '#core/link/fold.ts'
import { type Piece, sharedPassage } from '#core/link/passage.ts'
import { jaccard, shingleSet } from '#core/link/shingles.ts'
import { freeWords } from '#core/tip/free-words.ts'
import type { House } from '#infra/house.server.ts'
import type { Told } from './opening/unseal-story.server.ts'
import { readOpened } from './read-opened.server.ts'

export type Passage = { number: number; pieces: Piece[] }

/** Texts of one case that are held against another's. */
const mostTexts = 20

/**
 * The words that this case shares with others, where this person has opened both stories within
 * their leases. Opens nothing by itself: what is closed on either side gives no passage.
 */
export async function readPassages(
  house: House,
  actor: StaffMember,
  told: readonly Told[] | null,
  others: readonly number[],
): Promise<Passage[]> {
  const here = textsOf(told ?? [])
  if (here.length === 0) return []
  const passages: Passage[] = []
  for (const number of others) {
    const { story } = await readOpened(house, actor, number, new Set(['story']))
    const pieces = bestPassage(here, textsOf(story ?? []))
    if (pieces) passages.push({ number, pieces })
  }
  return passages
}

function textsOf(told: readonly Told[]): string[] {
  return told
    .flatMap(({ fields, files, corrections }) => [
      ...freeWords(fields ?? []).map(({ text }) => text),
      ...corrections.map(({ text }) => text),
      ...files.flatMap(({ reading }) => (reading ? [reading.text] : [])),
    ])
    .slice(0, mostTexts)
}

/** Of the two texts that are most alike. */
function bestPassage(here: readonly string[], there: readonly string[]): Piece[] | null {
  const sets = there.map((text) => shingleSet(foldForLinking(text)))
  const pairs = here.flatMap((text) => {
    const own = shingleSet(foldForLinking(text))
    return sets.map((set, at) => ({ text, other: there[at] ?? '', alike: jaccard(own, set) }))
  })
  const [best] = pairs.sort((a, b) => b.alike - a.alike)
  return best ? sharedPassage(best.text, best.other) : null
}
