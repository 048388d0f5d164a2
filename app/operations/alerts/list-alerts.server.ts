import { alertOf, type PublicAlert } from '#core/alerts/alert.ts'
import { alertLabels } from '#core/check/audience.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import type { House } from '#infra/house.server.ts'

/** More than anyone reads; older ones stay in the releases. */
const most = 50
/** So many newest versions are looked through for them, by the releases' own index. */
const lookedThrough = 500

/**
 * The patterns that are out and meant for everyone, newest first. One that was taken back is gone at
 * once, without waiting for the release that says so.
 */
export async function listAlerts(house: House): Promise<PublicAlert[]> {
  const rows = await house.db.releasePattern.findMany({
    where: { pattern: { state: { notIn: ['revoked', 'expired'] } } },
    orderBy: [{ releaseNumber: 'desc' }, { patternId: 'asc' }],
    take: lookedThrough,
    select: {
      patternId: true,
      payload: true,
      release: { select: { number: true, createdAt: true } },
    },
  })
  const seen = new Set<string>()
  const alerts: PublicAlert[] = []
  for (const { patternId, payload: stored, release } of rows) {
    // The first of a pattern is its newest version, and that alone says who may read it.
    if (seen.has(patternId)) continue
    seen.add(patternId)
    const payload = patternPayloadSchema.parse(stored)
    if (payload.status === 'revoked' || !alertLabels.includes(payload.tlp)) continue
    alerts.push(alertOf(payload, release))
  }
  return alerts.slice(0, most)
}
