import { type Standing, standingOf, stopsAt } from '#core/agreement/standing.ts'
import type { House } from '#infra/house.server.ts'

/** How each of these agencies stands to the agreement. */
export async function standingsOf(
  house: House,
  agencyIds: readonly string[],
): Promise<Map<string, Standing>> {
  const versions = await house.db.agreementVersion.findMany({
    select: { number: true, inForceFrom: true },
  })
  const accepted = await house.db.agreementAcceptance.groupBy({
    by: ['agencyId'],
    where: { agencyId: { in: [...agencyIds] } },
    _max: { version: true },
  })
  const highest = new Map(accepted.map(({ agencyId, _max }) => [agencyId, _max.version ?? 0]))
  const now = house.now()
  return new Map(
    agencyIds.map((id) => [id, standingOf(stopsAt(versions, highest.get(id) ?? 0), now)]),
  )
}

/** How one agency stands to it. */
export async function standingOfAgency(house: House, agencyId: string): Promise<Standing> {
  const standings = await standingsOf(house, [agencyId])
  return standings.get(agencyId) ?? { state: 'accepted' }
}
