import type { StaffMember } from '#core/access/staff-member.ts'
import type { PartKey } from '#core/redaction/parts.ts'
import { occurrences, type Span } from '#core/redaction/spans.ts'
import type { House } from '#infra/house.server.ts'
import { type OpenParts, openParts, type Part } from './open-parts.server.ts'

/** One place where the words stand, with a little of what is around it. `key` names it in a form. */
export type FoundWords = Span & {
  key: string
  part: PartKey
  of: string
  before: string
  words: string
  after: string
}

export type FindResult =
  | { ok: true; found: FoundWords[]; messagesClosed: boolean }
  | Extract<OpenParts, { ok: false }>
  | { ok: false; reason: 'words_not_found' }

/** Units of text on either side: enough to know the place. */
const around = 40

export function placesOf(parts: readonly Part[], words: string): FoundWords[] {
  return parts.flatMap(({ part, of, text }) =>
    occurrences(text, words).map(({ start, end }) => ({
      key: `${part}@${start}-${end}`,
      part,
      of,
      start,
      end,
      before: text.slice(Math.max(0, start - around), start),
      words: text.slice(start, end),
      after: text.slice(end, end + around),
    })),
  )
}

/** Every place in a tip's open texts where the words stand, to choose from. */
export async function findWords(
  house: House,
  actor: StaffMember,
  number: number,
  { tipId, words }: { tipId: string; words: string },
): Promise<FindResult> {
  const open = await openParts(house.db, house, actor, number, tipId)
  if (!open.ok) return open
  const found = placesOf(open.parts, words)
  if (found.length === 0) return { ok: false, reason: 'words_not_found' }
  return { ok: true, found, messagesClosed: open.messagesClosed }
}
