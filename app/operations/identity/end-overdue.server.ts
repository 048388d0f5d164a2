import { type AccessState, accessLimits, asAccessState } from '#core/identity/states.ts'
import { decideAccess } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { destroyed } from './steps/find-access.server.ts'

/** Accesses in one run; what is left waits for the next minute. */
const most = 200

/** Ends what has had its time: openings, and requests that nobody answered. For the worker. */
export async function endOverdueAccesses(house: House): Promise<void> {
  const now = house.now()
  const patience = new Date(now.getTime() - accessLimits.requestHours * 3_600_000)
  const rows = await house.db.identityAccess.findMany({
    where: { OR: [{ until: { lte: now } }, { state: 'requested', askedAt: { lte: patience } }] },
    select: { id: true },
    take: most,
  })
  for (const { id } of rows) await endOne(house, id)
}

function endOne(house: House, id: string): Promise<void> {
  return house.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "identity_access" WHERE "id" = ${id}::uuid FOR UPDATE`
    const row = await tx.identityAccess.findUnique({ where: { id } })
    if (!row) return
    const state: AccessState = asAccessState(row.state)
    const now = house.now()
    const decision = decideAccess(state, state === 'requested' ? 'expire' : 'time_over', {
      own: false,
      now,
      askedAt: row.askedAt,
      until: row.until,
    })
    if (!decision.ok) return
    await tx.identityAccess.update({
      where: { id },
      data: { ...destroyed(row.until ?? now), state: decision.next },
    })
    await appendAudit(tx, now, [
      {
        actor: 'system',
        action: 'identity.expired',
        subject: `tip:${row.tipId}`,
        details: { access: id, from: state },
      },
    ])
  })
}
