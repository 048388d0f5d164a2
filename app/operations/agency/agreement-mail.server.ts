import type { House } from '#infra/house.server.ts'
import type { Notice } from './mail-agency.server.ts'
import { standingOfAgency } from './standings.server.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** What an agency's people are told of a new agreement; null where they have accepted it meanwhile. */
export async function agreementMail(house: House, agencyId: string): Promise<Notice | null> {
  const standing = await standingOfAgency(house, agencyId)
  if (standing.state === 'accepted') return null
  const stop =
    standing.state === 'asked'
      ? `Until one of you accepts it, your agency's keys stop on ${dayOf(standing.until)} (UTC).`
      : `Your agency's keys have been stopped since ${dayOf(standing.since)} (UTC). They work again once one of you accepts it.`
  return {
    subject: 'The data-sharing agreement has a new version',
    text: `Please read it, and accept it for your agency if you may speak for it. ${stop}\n\n${house.env.PUBLIC_ORIGIN}/agency/agreement\n`,
  }
}
