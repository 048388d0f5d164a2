import type { StaffMember } from '#core/access/staff-member.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type HeldCase, holdCase } from '../steps/hold-case.server.ts'
import type { LockedCase } from '../steps/lock-case.server.ts'
import { type FoundWords, placesOf } from './find-words.server.ts'
import { type OpenParts, openParts } from './open-parts.server.ts'

/** `picks` are keys of places that were shown for these words. */
export type WordChoice = { number: number; tipId: string; words: string; picks: readonly string[] }

export type ChosenPlaces =
  | {
      ok: true
      file: LockedCase
      open: Extract<OpenParts, { ok: true }>
      chosen: FoundWords[]
    }
  | Extract<HeldCase, { ok: false }>
  | Extract<OpenParts, { ok: false }>
  | { ok: false; reason: 'places_missing' | 'words_moved' }

/** The places that somebody ticked, in texts that are still what they were when they were shown. */
export async function chosenPlaces(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { number, tipId, words, picks }: WordChoice,
): Promise<ChosenPlaces> {
  const held = await holdCase(tx, house, actor, number)
  if (!held.ok) return held
  // Two removals in one text follow one another, also from two cases of a tip that moved.
  await tx.$queryRaw`SELECT 1 FROM "tip" WHERE "id" = ${tipId}::uuid FOR UPDATE`
  const open = await openParts(tx, house, actor, number, tipId)
  if (!open.ok) return open
  if (picks.length === 0) return { ok: false, reason: 'places_missing' }
  const places = new Map(placesOf(open.parts, words).map((place) => [place.key, place]))
  const chosen = picks.flatMap((key) => places.get(key) ?? [])
  if (chosen.length < picks.length) return { ok: false, reason: 'words_moved' }
  return { ok: true, file: held.file, open, chosen }
}
