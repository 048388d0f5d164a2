import { standingOf } from '#core/agreement/standing.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { isFor } from '#core/release/variant.ts'
import { readClearance } from '#core/taxii/audience.ts'
import { announcementTypes } from '#core/urgent/announcement.ts'
import { messageBody } from '#core/urgent/message.ts'
import { signedHeaders } from '#core/webhook/sign.ts'
import { stopsAtOf } from '#infra/agreement/stops-at.server.ts'
import type { House } from '#infra/house.server.ts'
import { openSecret } from '#infra/keyring/webhook-secret.server.ts'
import type { ClaimedDelivery } from './claim-delivery.server.ts'

/** A message as it goes out now: the agency's clearance of this moment decides what it may say. */
export async function messageOf(
  house: House,
  { webhook, announcement }: Pick<ClaimedDelivery, 'webhook' | 'announcement'>,
): Promise<{ headers: Record<string, string>; body: string }> {
  const type = announcementTypes.find((one) => one === announcement.type)
  if (!type) throw new Error('An announcement is of a type that there is not')
  const payload = await payloadOf(house, announcement)
  const { sector, ceiling } = webhook.agency
  const clearance = readClearance(sector, ceiling)
  // Without the agreement an agency's keys stop: what they would fetch is not sent to it either.
  const stopsAt = await stopsAtOf(house.db, webhook.agencyId)
  const mayBeTold = clearance !== null && standingOf(stopsAt, house.now()).state !== 'needed'
  const body = messageBody({
    type,
    at: announcement.createdAt,
    origin: house.env.PUBLIC_ORIGIN,
    pattern: payload,
    release: announcement.releaseNumber,
    payload: payload && mayBeTold && isFor(clearance, payload) ? payload : null,
    recall: await recallOf(house, announcement.id, webhook.agencyId),
  })
  const now = house.now()
  const secrets = [openSecret(house.keyring, webhook.id, webhook.sealedSecret)]
  if (webhook.oldSecret && webhook.oldUntil && webhook.oldUntil > now)
    secrets.push(openSecret(house.keyring, webhook.id, webhook.oldSecret))
  return { headers: signedHeaders({ id: `msg_${announcement.id}`, at: now, body }, secrets), body }
}

async function payloadOf(
  house: House,
  { patternId, releaseNumber }: ClaimedDelivery['announcement'],
) {
  if (patternId === null || releaseNumber === null) return null
  const { payload } = await house.db.releasePattern.findUniqueOrThrow({
    where: { releaseNumber_patternId: { releaseNumber, patternId } },
    select: { payload: true },
  })
  return patternPayloadSchema.parse(payload)
}

async function recallOf(house: House, announcementId: string, agencyId: string) {
  const receipt = await house.db.recallReceipt.findUnique({
    where: { announcementId_agencyId: { announcementId, agencyId } },
    select: { asked: true },
  })
  return receipt?.asked ? announcementId : null
}
