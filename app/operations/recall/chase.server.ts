import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { queueAgencyMails } from '../urgent/queue-mails.server.ts'

/** Writes to agencies that have not confirmed, now, because somebody here asks for it. Answers to how many. */
export function chaseRecall(
  house: House,
  actor: { id: string },
  announcementId: string,
): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const now = house.now()
    const open = await tx.recallReceipt.findMany({
      where: { announcementId, asked: true, confirmedAt: null },
      select: { agencyId: true },
    })
    if (open.length === 0) return 0
    const agencyIds = open.map(({ agencyId }) => agencyId)
    await queueAgencyMails(tx, house, {
      agencyIds,
      kindOf: () => 'recall_reminder',
      aboutId: announcementId,
      // Pressed twice in a minute, it is sent once.
      key: `chase|${announcementId}|${now.toISOString().slice(0, 16)}`,
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'recall.chased',
        subject: `announcement:${announcementId}`,
        details: { agencies: agencyIds.length },
      },
    ])
    return agencyIds.length
  })
}
