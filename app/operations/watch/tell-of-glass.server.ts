import type { AuditAction } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { reviewersFor } from '../identity/steps/custodians-for.server.ts'
import { mailGlassBroken, mailReviewOverdue } from './write-of-identity.server.ts'

/** In one run; what is left waits for the next minute. */
const most = 50

type Telling = {
  mail: (house: House, to: string) => Promise<boolean>
  action: AuditAction
  mark: 'toldAt' | 'overdueToldAt'
}

const broken: Telling = { mail: mailGlassBroken, action: 'identity.glass_told', mark: 'toldAt' }
const overdue: Telling = {
  mail: mailReviewOverdue,
  action: 'identity.review_overdue',
  mark: 'overdueToldAt',
}

/**
 * Tells supervisors and custodians of each broken glass, at once and again when its review is overdue.
 * What no mail server took is tried again with the worker's next run.
 */
export async function tellOfGlass(house: House): Promise<void> {
  const { db } = house
  const waits = { state: 'break_glass' }
  const rows = { orderBy: { askedAt: 'asc' }, take: most } as const
  // Told of even where somebody has reviewed it already: everybody is to know that it happened.
  const untold = await db.identityAccess.findMany({
    where: { reviewDueAt: { not: null }, toldAt: null },
    ...rows,
  })
  for (const row of untold) await tell(house, row, broken)
  const late = await db.identityAccess.findMany({
    where: { ...waits, reviewDueAt: { lte: house.now() }, overdueToldAt: null },
    ...rows,
  })
  for (const row of late) await tell(house, row, overdue)
}

type Row = { id: string; caseId: string; tipId: string; askedById: string }

async function tell(house: House, row: Row, { mail, action, mark }: Telling): Promise<void> {
  const told: string[] = []
  const people = await reviewersFor(house.db, row)
  for (const { id, email } of people) if (await mail(house, email)) told.push(id)
  if (told.length === 0) {
    house.log.error({ event: 'identity.mail_failed', count: people.length })
    return
  }
  // After the mail: a crash between the two tells twice, and never leaves anybody untold.
  await house.db.$transaction(async (tx) => {
    await tx.identityAccess.update({ where: { id: row.id }, data: { [mark]: house.now() } })
    await appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action,
        subject: `tip:${row.tipId}`,
        details: { access: row.id, told },
      },
    ])
  })
}
