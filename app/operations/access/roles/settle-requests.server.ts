import { requestLimits } from '#core/access/role-request.ts'
import type { House } from '#infra/house.server.ts'
import { applyRequest } from './apply-request.server.ts'
import { closeRequest } from './close-request.server.ts'
import { lockRequest } from './lock-request.server.ts'

const day = 24 * 3_600_000

/** What time does to requests: a sole administrator's takes effect, one without an answer ends. */
export async function settleRequests(house: House): Promise<void> {
  const now = house.now()
  const due = await house.db.roleRequest.findMany({
    where: { outcome: null, OR: [{ effectiveAt: { lte: now } }, { expiresAt: { lte: now } }] },
    select: { id: true },
  })
  for (const { id } of due) {
    await house.db.$transaction(async (tx) => {
      const request = await lockRequest(tx, id)
      if (!request || request.outcome !== null) return
      // Invitations that it makes have no holder of the link yet: an administrator makes a new one.
      if (request.effectiveAt && request.effectiveAt <= now)
        await applyRequest(tx, house, 'system', request)
      else await closeRequest(tx, house, 'system', request, 'expired')
    })
  }
  await house.db.roleRequest.deleteMany({
    where: { decidedAt: { lt: new Date(now.getTime() - requestLimits.keptDays * day) } },
  })
}
