import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { leaseUntil } from '../triage/steps/save-case.server.ts'

export type TakeResult = { ok: true; lookId: string } | { ok: false; reason: 'nothing_waits' }

/**
 * Gives somebody the look that waits longest: never one at their own decision, nor at a case that
 * they must not see. Whoever is at one already gets that one again.
 */
export function takeLook(house: House, actor: StaffMember): Promise<TakeResult> {
  return house.db.$transaction(async (tx): Promise<TakeResult> => {
    const sight = await readSight(tx, actor.id)
    const now = house.now()
    const [next] = await tx.$queryRaw<{ id: string }[]>`
      SELECT l."id" FROM "second_look" l JOIN "case_file" c ON c."id" = l."case_id"
      WHERE l."second_at" IS NULL AND l."first_by_id" <> ${actor.id}::uuid
        AND c."resolved_at" = l."decided_at" AND c."state" IN ('resolved', 'archived')
        AND (l."taken_by_id" = ${actor.id}::uuid OR l."taken_until" IS NULL
          OR l."taken_until" <= ${now}::timestamptz)
        ${andInSight(sight)}
      ORDER BY (l."taken_by_id" = ${actor.id}::uuid AND l."taken_until" > ${now}::timestamptz)
        IS TRUE DESC, l."decided_at", l."id"
      LIMIT 1 FOR UPDATE OF l SKIP LOCKED`
    if (!next) return { ok: false, reason: 'nothing_waits' }
    await tx.secondLook.update({
      where: { id: next.id },
      data: { takenById: actor.id, takenUntil: leaseUntil(house) },
    })
    return { ok: true, lookId: next.id }
  })
}

/** Gives a look back to whoever comes next; nothing is said about who had it. */
export async function leaveLook(house: House, actor: StaffMember, lookId: string): Promise<void> {
  await house.db.secondLook.updateMany({
    where: { id: lookId, takenById: actor.id, secondAt: null },
    data: { takenById: null, takenUntil: null },
  })
}
