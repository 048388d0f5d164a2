import { appendAudit } from '#infra/audit/append.server.ts'
import { inSight, patternInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { tell } from '../../triage/claims/tell.server.ts'
import type { Departure } from './endings.server.ts'
import { inWork, openCase } from './held-by.server.ts'

/** Offers to them are declined, so that nobody waits for an answer that can't come. */
export async function declineOffers({ tx, house, actor, personId }: Departure): Promise<number> {
  const offers = await tx.caseOffer.findMany({ where: { toId: personId } })
  for (const { fromId, caseId } of offers) await tell(tx, house, fromId, caseId, 'offer_declined')
  await tx.caseOffer.deleteMany({ where: { toId: personId } })
  await appendAudit(
    tx,
    house.now(),
    offers.map(({ caseId, fromId }) => ({
      actor: `person:${actor.id}`,
      action: 'case.offer_declined',
      subject: `case:${caseId}`,
      details: { by: fromId, to: personId, answer: 'left' },
    })),
  )
  return offers.length
}

/** Notes on open cases that name them name the colleague from now on, as far as that one sees them. */
export async function passMentionsOn({ tx, personId, successorId }: Departure): Promise<number> {
  if (successorId === null) return 0
  const sight = await readSight(tx, successorId)
  const where = { personId, note: { case: { AND: [inSight(sight), openCase] } } }
  const mentions = await tx.mention.findMany({ where, select: { noteId: true } })
  await tx.mention.createMany({
    data: mentions.map(({ noteId }) => ({ noteId, personId: successorId })),
    skipDuplicates: true,
  })
  await tx.mention.deleteMany({ where })
  return mentions.length
}

/** Views that others use get another owner; those of their own go with them. */
export async function passViewsOn({ tx, personId, successorId }: Departure): Promise<number> {
  await tx.savedView.deleteMany({ where: { ownerId: personId, shared: false } })
  if (successorId === null) return 0
  const { count } = await tx.savedView.updateMany({
    where: { ownerId: personId, shared: true },
    data: { ownerId: successorId },
  })
  return count
}

/** The colleague becomes an editor of what is being written, and may therefore not approve it. */
export async function passDraftsOn({
  tx,
  house,
  actor,
  personId,
  successorId,
}: Departure): Promise<number> {
  if (successorId === null) return 0
  const seen = patternInSight(await readSight(tx, successorId))
  const drafts = await tx.pattern.findMany({
    where: { AND: [seen, inWork(personId)] },
    select: { id: true },
  })
  await tx.patternEditor.createMany({
    data: drafts.map(({ id }) => ({ patternId: id, personId: successorId })),
    skipDuplicates: true,
  })
  await appendAudit(
    tx,
    house.now(),
    drafts.map(({ id }) => ({
      actor: `person:${actor.id}`,
      action: 'pattern.passed_on',
      subject: `pattern:${id}`,
      details: { from: personId, to: successorId },
    })),
  )
  return drafts.length
}
