import { type KeyRefusal, keyRefusals } from '#core/access/key-refusals.ts'
import type { House } from '#infra/house.server.ts'

export type RefusalView = {
  prefix: string
  label: string
  reason: KeyRefusal
  times: number
  lastAt: Date
}

/** How often an agency's keys were refused in the last `days`, by key and reason, the latest first. */
export async function listRefusals(
  house: House,
  agencyId: string,
  days: number,
): Promise<RefusalView[]> {
  const rows = await house.db.keyRefusal.groupBy({
    by: ['keyId', 'reason'],
    where: {
      key: { agencyId },
      day: { gte: new Date(house.now().getTime() - days * 86_400_000) },
    },
    _sum: { times: true },
    _max: { lastAt: true },
  })
  const keys = await house.db.agencyKey.findMany({
    where: { id: { in: rows.map(({ keyId }) => keyId) } },
    select: { id: true, prefix: true, label: true },
  })
  return rows
    .flatMap(({ keyId, reason: stored, _sum, _max }) => {
      const key = keys.find(({ id }) => id === keyId)
      const reason = keyRefusals.find((one) => one === stored)
      if (!key || !reason || !_max.lastAt) return []
      const { prefix, label } = key
      return [{ prefix, label, reason, times: _sum.times ?? 0, lastAt: _max.lastAt }]
    })
    .sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
}
