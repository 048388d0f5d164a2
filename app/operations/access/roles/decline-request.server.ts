import { may } from '#core/access/permissions.ts'
import { judgeAnswer, type RequestRefusal, readDeclineWords } from '#core/access/role-request.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { closeRequest } from './close-request.server.ts'
import { lockRequest } from './lock-request.server.ts'

export type DeclineResult =
  | { ok: true }
  | {
      ok: false
      reason: RequestRefusal | 'request_unknown' | 'not_permitted' | 'words_missing'
    }

/**
 * Stops a request, with words: another administrator, the asker, or a supervisor where there is no
 * second administrator.
 */
export function declineRequest(
  house: House,
  actor: StaffMember,
  { id, words: typed }: { id: string; words: string },
): Promise<DeclineResult> {
  return house.db.$transaction(async (tx): Promise<DeclineResult> => {
    const request = await lockRequest(tx, id)
    if (!request) return { ok: false, reason: 'request_unknown' }
    if (!mayStop(actor, request.effectiveAt)) return { ok: false, reason: 'not_permitted' }
    const verdict = judgeAnswer(request, actor.id, 'decline', house.now())
    if (!verdict.ok) return verdict
    const words = readDeclineWords(typed)
    if (words === null) return { ok: false, reason: 'words_missing' }
    await closeRequest(tx, house, `person:${actor.id}`, request, 'declined', words)
    return { ok: true }
  })
}

/** What a sole administrator does is everybody's business who supervises; the rest is administrators'. */
export function mayStop({ roles }: StaffMember, effectiveAt: Date | string | null): boolean {
  return may(roles, 'people.manage') || (effectiveAt !== null && may(roles, 'people.stop'))
}
