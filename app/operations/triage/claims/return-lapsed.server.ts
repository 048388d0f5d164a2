import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../../routing/placing/place-anew.server.ts'
import { lockCase } from '../steps/lock-case.server.ts'
import { endLease } from './end-lease.server.ts'
import { tell } from './tell.server.ts'

/** Cases in one run; what is left waits for the next minute. */
const mostCases = 200

/** Returns every case whose claim ran out to where it was claimed from. Answers how many. */
export async function returnLapsed(house: House): Promise<number> {
  const lapsed = await house.db.case.findMany({
    where: { leaseHolderId: { not: null }, leaseUntil: { lte: house.now() } },
    orderBy: { leaseUntil: 'asc' },
    take: mostCases,
    select: { number: true },
  })
  let count = 0
  for (const { number } of lapsed)
    if (await house.db.$transaction((tx) => returnCase(tx, house, Number(number)))) count += 1
  return count
}

async function returnCase(tx: Tx, house: House, number: number): Promise<boolean> {
  const file = await lockCase(tx, number)
  const holderId = file?.leaseHolderId
  // Renewed, or given back, since it was looked for.
  if (!file || !holderId || !file.leaseUntil || file.leaseUntil > house.now()) return false
  const offer = await tx.caseOffer.findUnique({ where: { caseId: file.id } })
  const offered = offer?.fromId === holderId
  const next = await endLease(tx, house, file)
  await tell(tx, house, holderId, file.id, offered ? 'offer_lapsed' : 'claim_returned')
  const placed = await placeAnew(tx, house, file.id)
  await appendAudit(tx, house.now(), [
    {
      actor: 'system',
      action: offered ? 'case.offer_lapsed' : 'case.returned',
      subject: `case:${file.id}`,
      details: {
        from: file.state,
        to: next,
        holder: holderId,
        ...(offered && { offered_to: offer.toId }),
      },
    },
    ...placed,
  ])
  return true
}
