import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { enterMissing } from '../search/enter-missing.server.ts'
import { mayOpen, type Openable } from './opening/may-open.server.ts'
import { type OpenedMessage, unsealMessages } from './opening/unseal-messages.server.ts'

export type MessagesResult =
  | { ok: true; messages: OpenedMessage[] }
  | Extract<Openable, { ok: false }>

/** Opens the messages with the case's reporters; theirs count as read from now on. */
export function openMessages(
  house: House,
  actor: StaffMember,
  number: number,
): Promise<MessagesResult> {
  return house.db.$transaction(async (tx): Promise<MessagesResult> => {
    const allowed = await mayOpen(tx, house, actor, number)
    if (!allowed.ok) return allowed
    const messages = await unsealMessages(tx, house, allowed.tipIds)
    await enterMissing(
      tx,
      house,
      messages.map(({ id, tipId, direction, text }) => ({
        subjectId: tipId,
        place: direction === 'to_reporter' ? ('reply' as const) : ('message' as const),
        partId: id,
        texts: [text],
      })),
    )
    const tipIds = [...new Set(messages.map(({ tipId }) => tipId))]
    await tx.message.updateMany({
      where: { tipId: { in: tipIds }, direction: 'from_reporter', readAt: null },
      data: { readAt: house.now() },
    })
    await appendAudit(
      tx,
      house.now(),
      tipIds.map((tipId) => ({
        actor: `person:${actor.id}`,
        action: 'message.opened',
        subject: `tip:${tipId}`,
        details: { case: allowed.caseId },
      })),
    )
    return { ok: true, messages }
  })
}
