import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type ChosenPlaces, chosenPlaces, type WordChoice } from './chosen-places.server.ts'

export type CoverResult = { ok: true } | Extract<ChosenPlaces, { ok: false }>

/** Covers words for everybody, until somebody says why they must read them, or lifts the cover. */
export function coverWords(
  house: House,
  actor: StaffMember,
  choice: WordChoice,
): Promise<CoverResult> {
  return house.db.$transaction(async (tx): Promise<CoverResult> => {
    const places = await chosenPlaces(tx, house, actor, choice)
    if (!places.ok) return places
    const { tipId } = choice
    const data = places.chosen.map(({ part, start, end }) => ({
      id: uuidv7(),
      tipId,
      part,
      startAt: start,
      endAt: end,
      byId: actor.id,
      at: house.now(),
    }))
    await tx.mask.createMany({ data })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'story.masked',
        subject: `tip:${tipId}`,
        details: { masks: data.map(({ id }) => id) },
      },
    ])
    return { ok: true }
  })
}
