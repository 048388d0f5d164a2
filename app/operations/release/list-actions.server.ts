import type { AgencyAction as Kind } from '#core/release/actions.ts'
import type { House } from '#infra/house.server.ts'

export type ReportedAction = {
  id: string
  at: Date
  kind: Kind
  patternNumber: number
  title: string
  indicator: { type: string; value: string } | null
  /** Call-sign of who reported it. */
  by: string
}

/** What an agency reported that it did, newest first; `limit` at most. */
export async function listActions(
  house: House,
  agencyId: string,
  limit: number,
): Promise<ReportedAction[]> {
  const rows = await house.db.agencyAction.findMany({
    where: { agencyId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    include: {
      pattern: {
        select: {
          number: true,
          // The title that left, not one that is being drafted.
          releases: { orderBy: { releaseNumber: 'desc' }, take: 1, select: { payload: true } },
        },
      },
      indicator: { select: { type: true, value: true } },
      person: { select: { callSign: true } },
    },
  })
  return rows.map(({ id, at, kind, pattern, indicator, person }) => ({
    id,
    at,
    kind: kind as Kind,
    patternNumber: Number(pattern.number),
    title: titleOf(pattern.releases[0]?.payload),
    indicator,
    by: person.callSign,
  }))
}

function titleOf(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'title' in payload
    ? String(payload.title)
    : ''
}
