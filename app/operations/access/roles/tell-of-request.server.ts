import { requestLimits } from '#core/access/role-request.ts'
import type { House } from '#infra/house.server.ts'
import { otherAdmins } from './other-admins.server.ts'

/**
 * Writes to those who can confirm a request; one of a sole administrator is announced to all staff.
 * A message that no server took is no reason to lose the request: it stands on their pages.
 */
export async function tellOfRequest(house: House, requestId: string): Promise<void> {
  const { askedById, personId, effectiveAt } = await house.db.roleRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { askedById: true, personId: true, effectiveAt: true },
  })
  const alone = effectiveAt !== null
  const people = alone
    ? await house.db.person.findMany({
        where: { status: 'active', agencyId: null, id: { not: askedById } },
        select: { email: true },
      })
    : await otherAdmins(house.db, [askedById, ...(personId ? [personId] : [])])
  const { subject, text } = alone ? announcement(house, requestId) : question(house, requestId)
  for (const { email } of people) {
    const sent = await house.mailer.send({ to: email, subject, text })
    if (!sent.ok) house.log.warn({ event: 'roles.mail_failed' })
  }
}

// A mailbox is nobody's vault: neither who asks nor for whom stands in it.
const addressOf = ({ env }: House, id: string) => `${env.PUBLIC_ORIGIN}/staff/role-requests/${id}`

const question = (house: House, id: string) => ({
  subject: 'A change of roles waits for a second administrator',
  text: `Another administrator asks for it. It waits for ${requestLimits.days} days: ${addressOf(house, id)}\n`,
})

const announcement = (house: House, id: string) => ({
  subject: 'The only administrator changes who may do what',
  text: `There is no second administrator to confirm it, so it takes effect in ${requestLimits.aloneHours} hours unless a supervisor stops it: ${addressOf(house, id)}\n`,
})
