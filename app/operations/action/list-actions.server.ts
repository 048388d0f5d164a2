import type { ActionReason } from '#core/action/kinds.ts'
import { readReason } from '#core/action/kinds.ts'
import { type Naming, readNaming } from '#core/action/same-work.ts'
import { agencyActions, type AgencyAction as Kind } from '#core/release/actions.ts'
import type { House } from '#infra/house.server.ts'

export type ReportedAction = {
  id: string
  at: Date
  kind: Kind
  reason: ActionReason | null
  /** `2026-11-22`, where they said. */
  doneOn: string | null
  naming: Naming | null
  withdrawn: boolean
  patternNumber: number
  title: string
  indicator: { type: string; value: string } | null
  /** Call-sign of who reported it, or what the key of the program is for. */
  by: string
  /** What became of a false positive; null where nobody had to look yet. */
  judged: 'waits' | 'kept' | 'wrong' | null
}

const include = {
  pattern: {
    select: {
      number: true,
      // The title that left, not one that is being drafted.
      releases: {
        orderBy: { releaseNumber: 'desc' },
        take: 1,
        select: { payload: true },
      },
      disputes: { select: { openedAt: true, verdict: true, judgedAt: true } },
    },
  },
  indicator: {
    select: {
      type: true,
      value: true,
      disputes: { select: { openedAt: true, verdict: true, judgedAt: true } },
    },
  },
  person: { select: { callSign: true } },
  key: { select: { label: true } },
} as const

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
    include,
  })
  return rows.map(viewOf)
}

/** One of them; null where the agency reported none under this id. */
export async function readAction(
  house: House,
  agencyId: string,
  id: string,
): Promise<ReportedAction | null> {
  const row = await house.db.agencyAction.findFirst({ where: { agencyId, id }, include })
  return row && viewOf(row)
}

type Row = Awaited<ReturnType<typeof find>>
const find = (house: House) => house.db.agencyAction.findFirstOrThrow({ include })

function viewOf(row: Row): ReportedAction {
  const { id, at, pattern, indicator, person, key } = row
  return {
    id,
    at,
    kind: agencyActions.find((one) => one === row.kind) ?? 'no_action',
    reason: readReason(row.reason ?? '') ?? null,
    doneOn: row.doneOn,
    naming: readNaming(row.naming),
    withdrawn: row.withdrawnAt !== null,
    patternNumber: Number(pattern.number),
    title: titleOf(pattern.releases[0]?.payload),
    indicator: indicator && { type: indicator.type, value: indicator.value },
    by: person?.callSign ?? key?.label ?? '',
    judged: row.kind === 'false_positive' ? judgedOf(at, (indicator ?? pattern).disputes) : null,
  }
}

type Disputes = readonly { openedAt: Date; verdict: string | null; judgedAt: Date | null }[]

/** The first judgement after it was said has it in view. */
function judgedOf(at: Date, disputes: Disputes): ReportedAction['judged'] {
  const after = disputes
    .filter(({ judgedAt }) => judgedAt === null || judgedAt >= at)
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())[0]
  if (!after) return null
  if (after.verdict === null) return 'waits'
  return after.verdict === 'kept' ? 'kept' : 'wrong'
}

function titleOf(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'title' in payload
    ? String(payload.title)
    : ''
}
