import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type WithdrawResult =
  | { ok: true; withdrawn: number }
  | { ok: false; reason: 'action_unknown' }

type Member = { id: string; agencyId: string }

/** An agency takes back what it reported: from then on it counts nowhere. */
export function withdrawAction(house: House, member: Member, id: string): Promise<WithdrawResult> {
  return withdraw(house, member, { id })
}

/** Minutes in which a whole batch can be undone in one go. */
export const undoMinutes = 10

/** The same of all that was reported at once, while it is fresh. */
export function undoBatch(house: House, member: Member, batchId: string): Promise<WithdrawResult> {
  const since = new Date(house.now().getTime() - undoMinutes * 60_000)
  return withdraw(house, member, { batchId, personId: member.id, at: { gte: since } })
}

type Which = { id: string } | { batchId: string; personId: string; at: { gte: Date } }

function withdraw(
  house: House,
  { id: personId, agencyId }: Member,
  which: Which,
): Promise<WithdrawResult> {
  return house.db.$transaction(async (tx): Promise<WithdrawResult> => {
    const where = { agencyId, ...which }
    const rows = await tx.agencyAction.findMany({ where, orderBy: { id: 'asc' } })
    if (rows.length === 0) return { ok: false, reason: 'action_unknown' }
    const standing = rows.filter(({ withdrawnAt }) => withdrawnAt === null)
    const { count } = await tx.agencyAction.updateMany({
      where: { id: { in: standing.map(({ id }) => id) }, withdrawnAt: null },
      data: { withdrawnAt: house.now() },
    })
    await appendAudit(
      tx,
      house.now(),
      standing.map(({ patternId, kind }) => ({
        actor: `person:${personId}`,
        action: 'agency.action_withdrawn' as const,
        subject: `pattern:${patternId}`,
        details: { kind, agency: agencyId },
      })),
    )
    return { ok: true, withdrawn: count }
  })
}
