import type { StaffMember } from '#core/access/staff-member.ts'
import { type Agreement, agreementOf, countPairs, type PairCount } from '#core/quality/agreement.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export type TeamAgreement = {
  verdicts: Agreement
  impacts: Agreement
  /** What the first and the second said, by verdict. */
  pairs: PairCount[]
  queues: { id: string; name: string; verdicts: Agreement; impacts: Agreement }[]
  /** How the settled differences ended. */
  settled: { first: number; second: number }
}

type Row = {
  queueId: string
  firstVerdict: string
  firstImpact: string
  secondVerdict: string | null
  secondImpact: string | null
  stands: string | null
}

/** More than a team looks at again in a year. */
const mostRows = 20_000

const columns = {
  queueId: true,
  firstVerdict: true,
  firstImpact: true,
  secondVerdict: true,
  secondImpact: true,
  stands: true,
} as const

/** How often two people who looked apart said the same, over looks answered since a moment. By queue, never by person. */
export async function readAgreement(
  house: House,
  actor: StaffMember,
  since: Date,
): Promise<TeamAgreement> {
  const { db } = house
  const sight = await readSight(db, actor.id)
  const [rows, queues] = await Promise.all([
    db.secondLook.findMany({
      where: { secondAt: { gte: since }, case: inSight(sight) },
      orderBy: { secondAt: 'desc' },
      take: mostRows,
      select: columns,
    }),
    db.queue.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  ])
  const ended = (stands: string) => rows.filter((row) => row.stands === stands).length
  return {
    ...agreementIn(rows),
    pairs: verdictPairs(rows),
    queues: queues.flatMap((queue) => {
      const own = rows.filter(({ queueId }) => queueId === queue.id)
      return own.length > 0 ? [{ ...queue, ...agreementIn(own) }] : []
    }),
    settled: { first: ended('first'), second: ended('second') },
  }
}

/** The same for somebody's own decisions and looks: for their eyes alone. */
export async function readOwnAgreement(
  house: House,
  { id }: StaffMember,
  since: Date,
): Promise<Agreement> {
  const rows = await house.db.secondLook.findMany({
    where: { secondAt: { gte: since }, OR: [{ firstById: id }, { secondById: id }] },
    take: mostRows,
    select: columns,
  })
  return agreementIn(rows).verdicts
}

const verdictPairs = (rows: readonly Row[]) =>
  countPairs(rows.map((row) => [row.firstVerdict, row.secondVerdict ?? '']))

const agreementIn = (rows: readonly Row[]) => ({
  verdicts: agreementOf(verdictPairs(rows)),
  impacts: agreementOf(countPairs(rows.map((row) => [row.firstImpact, row.secondImpact ?? '']))),
})
