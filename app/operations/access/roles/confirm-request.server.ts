import { may } from '#core/access/permissions.ts'
import { judgeAnswer, type RequestRefusal } from '#core/access/role-request.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import type { Admitted } from '../standing/admit-person.server.ts'
import { applyRequest } from './apply-request.server.ts'
import { lockRequest } from './lock-request.server.ts'

export type ConfirmResult =
  | { ok: true; invitation: Admitted | null }
  | { ok: false; reason: RequestRefusal | 'request_unknown' | 'not_permitted' | 'changed_since' }

/**
 * The second administrator's word: never the asker's, nor of whom it is about. An invitation's link is
 * theirs to pass on.
 */
export function confirmRequest(
  house: House,
  actor: StaffMember,
  id: string,
): Promise<ConfirmResult> {
  return house.db.$transaction(async (tx): Promise<ConfirmResult> => {
    if (!may(actor.roles, 'people.manage')) return { ok: false, reason: 'not_permitted' }
    const request = await lockRequest(tx, id)
    if (!request) return { ok: false, reason: 'request_unknown' }
    const verdict = judgeAnswer(request, actor.id, 'confirm', house.now())
    if (!verdict.ok) return verdict
    return applyRequest(tx, house, `person:${actor.id}`, request)
  })
}
