import { leaseRuns } from '#core/case/lease.ts'
import { readReasons, type StoredReasons } from '#core/case/reasons.ts'
import type { CaseState, Urgency, Verdict } from '#core/case/states.ts'
import { type ClockView, viewClock } from '#core/clock/view.ts'
import type { Indicator } from '#core/indicator/types.ts'
import type { TipKind } from '#core/tip/kind.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { asClock } from '../clocks/clock-rows.server.ts'
import { pendingLowerings } from '../steps/pending-lowering.server.ts'

export type QueueRow = {
  id: string
  number: number
  kind: TipKind
  state: CaseState
  urgency: Urgency
  score: number
  reasons: StoredReasons
  /** The name of where it waits. */
  queue: string
  language: string
  country: string | null
  tips: number
  openedAt: Date
  /** Those that have not stopped. */
  clocks: ClockView[]
  verdict: Verdict | null
  /** Who holds it now; null where anybody may claim it. */
  holder: string | null
  /** Somebody asks a second person to lower it from imminent. */
  loweringAsked: boolean
  /** Messages of reporters that no one has opened. */
  unread: number
  /** Why it waits in quarantine; empty where it does not. */
  quarantine: string[]
  /** What tells it from its neighbours. */
  headline: Indicator | null
}

/** The rows of one page, in the order of `ids`. */
export async function describeCases(house: House, ids: readonly string[]): Promise<QueueRow[]> {
  const { db } = house
  const now = house.now()
  const [rows, headlines, unread] = await Promise.all([
    db.case.findMany({
      where: { id: { in: [...ids] } },
      include: {
        leaseHolder: { select: { callSign: true } },
        clocks: { where: { stoppedAt: null } },
        queue: { select: { name: true, calendar: true, targets: true } },
      },
    }),
    headlinesOf(db, ids),
    unreadIn(db, ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const imminent = rows.filter(({ urgency }) => urgency === 'imminent').map(({ id }) => id)
  const asked = new Set((await pendingLowerings(db, imminent)).map(({ caseId }) => caseId))
  return ids.flatMap((id): QueueRow[] => {
    const row = byId.get(id)
    if (!row) return []
    return [
      {
        id,
        number: Number(row.number),
        kind: row.kind as TipKind,
        state: row.state as CaseState,
        urgency: row.urgency as Urgency,
        score: row.score,
        quarantine: row.quarantined ? row.quarantineReasons : [],
        reasons: readReasons(row.scoreReasons),
        queue: row.queue.name,
        language: row.language,
        country: row.country,
        tips: row.tipCount,
        openedAt: row.openedAt,
        clocks: row.clocks.map((clock) =>
          viewClock(calendarOf(house, row.queue), asClock(clock), now),
        ),
        verdict: row.verdict as Verdict | null,
        holder: leaseRuns(row, now) ? (row.leaseHolder?.callSign ?? null) : null,
        loweringAsked: asked.has(id),
        unread: unread.get(id) ?? 0,
        headline: headlines.get(id) ?? null,
      },
    ]
  })
}

/** For each case the indicator that people recognise soonest: a site, a company, an account. */
async function headlinesOf(db: Db, ids: readonly string[]): Promise<Map<string, Indicator>> {
  const order = ['domain', 'company', 'handle', 'wallet', 'phone', 'email', 'alias', 'bank_account']
  const rows = await db.$queryRaw<(Indicator & { caseId: string })[]>`
    SELECT DISTINCT ON (ct."case_id") ct."case_id" AS "caseId", i."type", i."value"
    FROM "case_tip" ct
    JOIN "tip_indicator" ti ON ti."tip_id" = ct."tip_id"
    JOIN "indicator" i ON i."id" = ti."indicator_id"
    WHERE ct."case_id" = ANY(${[...ids]}::uuid[]) AND ct."detached_at" IS NULL
      AND i."type" = ANY(${order}::text[])
    ORDER BY ct."case_id", array_position(${order}::text[], i."type"), i."occurrences" DESC, i."value"`
  return new Map(rows.map(({ caseId, type, value }) => [caseId, { type, value }]))
}

async function unreadIn(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ caseId: string; unread: number }[]>`
    SELECT ct."case_id" AS "caseId", sum(tip."unread")::int AS "unread"
    FROM "case_tip" ct
    CROSS JOIN LATERAL (
      SELECT count(*) AS "unread" FROM "message" m WHERE m."tip_id" = ct."tip_id"
        AND m."direction" = 'from_reporter' AND m."read_at" IS NULL
    ) AS tip
    WHERE ct."case_id" = ANY(${[...ids]}::uuid[]) AND ct."detached_at" IS NULL
    GROUP BY ct."case_id"`
  return new Map(rows.map(({ caseId, unread }) => [caseId, unread]))
}
