import { nextReminder } from '#core/urgent/recall.ts'
import type { House } from '#infra/house.server.ts'
import { queueAgencyMails } from '../urgent/queue-mails.server.ts'

/** Reminds agencies that have not confirmed, once a day and three days after they were asked. */
export async function remindOfRecalls(house: House): Promise<number> {
  const due = await house.db.recallReceipt.findMany({
    where: { remindAt: { lte: house.now() }, confirmedAt: null },
    orderBy: { remindAt: 'asc' },
    take: 500,
  })
  for (const { announcementId, agencyId, askedAt, reminders } of due)
    await house.db.$transaction(async (tx) => {
      // Taken before it is queued, so that of two workers one does.
      const { count } = await tx.recallReceipt.updateMany({
        where: { announcementId, agencyId, reminders, confirmedAt: null },
        data: { reminders: reminders + 1, remindAt: nextReminder(askedAt, reminders + 1) },
      })
      if (count === 0) return
      await queueAgencyMails(tx, house, {
        agencyIds: [agencyId],
        kindOf: () => 'recall_reminder',
        aboutId: announcementId,
        // One mail for all recalls of a day: it counts them.
        key: `${agencyId}|${house.now().toISOString().slice(0, 10)}`,
      })
    })
  return due.length
}
