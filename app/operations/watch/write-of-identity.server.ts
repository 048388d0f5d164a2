import { accessLimits } from '#core/identity/states.ts'
import type { House } from '#infra/house.server.ts'

// A mailbox is nobody's vault: that something waits goes out, and neither of whom nor of which case.

/** Somebody asks for contact details. Answers whether it was taken. */
export async function mailRequest(house: House, to: string): Promise<boolean> {
  const sent = await house.mailer.send({
    to,
    subject: 'A request waits for a custodian',
    text: `A colleague asks for a reporter’s contact details.\nIt waits for ${accessLimits.requestHours} hours: ${house.env.PUBLIC_ORIGIN}/custody\n`,
  })
  return sent.ok
}

/** A custodian opened details alone. */
export async function mailGlassBroken(house: House, to: string): Promise<boolean> {
  const sent = await house.mailer.send({
    to,
    subject: 'The glass was broken',
    text: `A custodian opened a reporter’s contact details without a second person.\nSomebody else must review it within ${accessLimits.reviewHours} hours: ${house.env.PUBLIC_ORIGIN}/custody/openings\n`,
  })
  return sent.ok
}

/** Nobody reviewed it in time. */
export async function mailReviewOverdue(house: House, to: string): Promise<boolean> {
  const sent = await house.mailer.send({
    to,
    subject: 'Overdue: nobody has reviewed where the glass was broken',
    text: `The ${accessLimits.reviewHours} hours are over: ${house.env.PUBLIC_ORIGIN}/custody/openings\n`,
  })
  return sent.ok
}
