import { countReasons, type SkipReason } from '#core/care/skip.ts'
import type { House } from '#infra/house.server.ts'

/** How often a case was skipped for which reason; never by whom. */
export async function countSkips(
  house: House,
  caseId: string,
): Promise<{ reason: SkipReason; count: number }[]> {
  const skips = await house.db.caseSkip.findMany({ where: { caseId }, select: { reason: true } })
  return countReasons(skips.map(({ reason }) => reason))
}
