import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type PartKey, readPartKey } from '#core/redaction/parts.ts'
import { joined, lengthClassOf, markerFor, movedBy, replaced } from '#core/redaction/spans.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type ChosenPlaces, chosenPlaces, type WordChoice } from './chosen-places.server.ts'
import type { FoundWords } from './find-words.server.ts'
import { openParts, type Part } from './open-parts.server.ts'
import { forgetOldVersions, renewTraces, sealAnew } from './seal-anew.server.ts'

export type RemoveResult =
  | { ok: true }
  | Extract<ChosenPlaces, { ok: false }>
  | { ok: false; reason: 'not_permitted' | 'legal_hold' | 'messages_closed' }

/**
 * Removes words from a tip for good: each text is sealed anew with a marker in their place, and what
 * was made from the words (search tokens, likeness, older versions of translations, the reporter's
 * copy of what was filed) is made anew or destroyed. The event holds where and roughly how much, never
 * what. Callers ask for a fresh second factor first.
 */
export function removeWords(
  house: House,
  actor: StaffMember,
  choice: WordChoice,
): Promise<RemoveResult> {
  return house.db.$transaction(async (tx): Promise<RemoveResult> => {
    if (!may(actor.roles, 'story.redact')) return { ok: false, reason: 'not_permitted' }
    const places = await chosenPlaces(tx, house, actor, choice)
    if (!places.ok) return places
    const { file, open, chosen } = places
    if (file.legalHold) return { ok: false, reason: 'legal_hold' }
    // What is closed may hold the words as well, and nobody would think of it again.
    if (open.messagesClosed) return { ok: false, reason: 'messages_closed' }
    const { tipId } = choice
    const touched = new Set(chosen.map(({ part }) => part))
    for (const part of touched) {
      const spans = chosen.filter((one) => one.part === part)
      const text = textOf(open.parts, part)
      const left = replaced(text, spans, markerFor)
      await sealAnew(tx, open.key, { tipId, part, text: left })
      await moveMasks(tx, { tipId, part, text }, spans)
    }
    await forgetOldVersions(tx, tipId)
    const after = await openParts(tx, house, actor, choice.number, tipId)
    if (!after.ok) throw new Error('A tip that was just open is closed')
    await renewTraces(tx, house, { id: tipId, dataKey: open.key }, after.parts, touched)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'story.redacted',
        subject: `tip:${tipId}`,
        details: { places: chosen.length, in: kindsOf(touched), lengths: lengthsOf(chosen) },
      },
    ])
    return { ok: true }
  })
}

function textOf(parts: readonly Part[], key: PartKey): string {
  const part = parts.find((one) => one.part === key)
  if (!part) throw new Error('A place was found in a text that is not there')
  return part.text
}

const kindsOf = (touched: ReadonlySet<PartKey>): string[] => [
  ...new Set([...touched].map((key) => readPartKey(key)?.kind ?? 'field')),
]

const lengthsOf = (chosen: readonly FoundWords[]): string[] =>
  chosen.map(({ words }) => lengthClassOf(words))

type Where = { tipId: string; part: PartKey; text: string }

/** Covers follow their words; one whose words are gone goes with them. */
async function moveMasks(
  tx: Tx,
  { tipId, part, text }: Where,
  removed: readonly FoundWords[],
): Promise<void> {
  const spans = joined(removed, text.length)
  for (const mask of await tx.mask.findMany({ where: { tipId, part } })) {
    const moved = movedBy({ start: mask.startAt, end: mask.endAt }, spans, text)
    if (moved)
      await tx.mask.update({
        where: { id: mask.id },
        data: { startAt: moved.start, endAt: moved.end },
      })
    else await tx.mask.delete({ where: { id: mask.id } })
  }
}
