import type { StaffMember } from '#core/access/staff-member.ts'
import type { RecusalReason } from '#core/case/recusal.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export type Recusal = {
  number: number
  personId: string
  callSign: string
  reason: RecusalReason
  by: string
  at: Date
}

/** The latest are listed. */
const most = 500

/** Who is recused from which cases, as far as the reader sees those. */
export async function listRecusals(house: House, reader: StaffMember): Promise<Recusal[]> {
  const sight = await readSight(house.db, reader.id)
  const rows = await house.db.caseRecusal.findMany({
    where: { case: inSight(sight) },
    orderBy: { at: 'desc' },
    take: most,
    include: {
      case: { select: { number: true } },
      person: { select: { callSign: true } },
      by: { select: { callSign: true } },
    },
  })
  return rows.map((row) => ({
    number: Number(row.case.number),
    personId: row.personId,
    callSign: row.person.callSign,
    reason: row.reason as RecusalReason,
    by: row.by.callSign,
    at: row.at,
  }))
}
