import { v7 as uuidv7 } from 'uuid'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { isFor } from '#core/release/variant.ts'
import { readClearance } from '#core/taxii/audience.ts'
import { type AnnouncementType, announcedAs } from '#core/urgent/announcement.ts'
import { nextReminder } from '#core/urgent/recall.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { holdersOf } from '../recall/holders.server.ts'
import { queueDeliveries } from '../webhook/queue-deliveries.server.ts'
import { type MailKind, queueAgencyMails } from './queue-mails.server.ts'

/**
 * Queues what a release has to say at once: urgent patterns to those whom they concern and who are
 * cleared, revocations to these and to whoever has fetched the pattern, who are asked to confirm. In the
 * transaction of the cut, so that nothing is announced that is not out, and nothing is out unannounced.
 * Answers the audit events, for the caller to append with its own.
 */
export async function announceRelease(
  tx: Tx,
  house: House,
  releaseNumber: number,
): Promise<NewEvent[]> {
  const rows = await tx.$queryRaw<{ payload: unknown }[]>`
    SELECT "payload" FROM "release_pattern"
    WHERE "release_number" = ${releaseNumber}
      AND ("payload"->>'status' = 'revoked' OR "payload"->>'urgent' IS NOT NULL)
    ORDER BY ("payload"->>'number')::bigint`
  if (rows.length === 0) return []
  const agencies = await tx.agency.findMany({
    where: { status: 'active' },
    select: { id: true, sector: true, ceiling: true },
  })
  const events: NewEvent[] = []
  for (const { payload } of rows) {
    const told = patternPayloadSchema.parse(payload)
    const type = announcedAs(told)
    if (type) events.push(await announce(tx, house, { told, type, releaseNumber, agencies }))
  }
  return events
}

type Agencies = readonly { id: string; sector: string; ceiling: string }[]
type News = {
  told: PatternPayload
  type: AnnouncementType
  releaseNumber: number
  agencies: Agencies
}

async function announce(
  tx: Tx,
  house: House,
  { told, type, releaseNumber, agencies }: News,
): Promise<NewEvent> {
  const id = uuidv7()
  const now = house.now()
  const { id: patternId, version } = told
  await tx.announcement.create({
    data: { id, type, patternId, version, releaseNumber, createdAt: now },
  })
  const isRecall = type === 'pattern.revoked'
  const holders: ReadonlySet<string> = isRecall ? await holdersOf(tx, patternId) : new Set()
  const concerned = agencies.filter(({ id: agencyId, sector, ceiling }) => {
    const clearance = readClearance(sector, ceiling)
    return holders.has(agencyId) || (clearance !== null && isFor(clearance, told))
  })
  if (isRecall)
    await tx.recallReceipt.createMany({
      data: concerned.map(({ id: agencyId }) => ({
        announcementId: id,
        agencyId,
        asked: holders.has(agencyId),
        askedAt: now,
        remindAt: holders.has(agencyId) ? nextReminder(now, 0) : null,
      })),
    })
  const ids = concerned.map((one) => one.id)
  const webhooks = await queueDeliveries(tx, house, id, ids)
  const kindOf = (agencyId: string): MailKind =>
    isRecall ? (holders.has(agencyId) ? 'recall_asked' : 'recall_told') : 'urgent'
  await queueAgencyMails(tx, house, {
    agencyIds: ids,
    kindOf,
    aboutId: id,
    key: `release|${releaseNumber}`,
  })
  return {
    actor: 'system',
    action: isRecall ? 'recall.asked' : 'pattern.announced',
    subject: `pattern:${patternId}`,
    details: {
      announcement: id,
      release: releaseNumber,
      agencies: ids.length,
      asked: ids.filter((one) => holders.has(one)).length,
      webhooks,
    },
  }
}
