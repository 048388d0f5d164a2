import type { Watch } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import type { Sight } from '#core/access/sight.ts'
import { onBreak } from '#core/care/breaks.ts'
import type { NoticeKind } from '#core/case/notice.ts'
import { rankRange } from '#core/case/queue-rank.ts'
import { queueViews } from '#core/case/queue-views.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight, inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { countGaps } from './routing-gaps.server.ts'

/** So many are named; more of them are on the queue. */
const named = 5

type Reader = { id: string; roles: readonly string[] }

/** What must reach staff on whatever page they are; null for those who work on no cases. */
export async function readWatch(house: House, { id, roles }: Reader): Promise<Watch | null> {
  if (!may(roles, 'case.work')) return null
  const now = house.now()
  const sight = await readSight(house.db, id)
  const [me, onDuty, alarms, notices, gaps] = await Promise.all([
    house.db.person.findUnique({ where: { id }, select: { onDutyUntil: true, breakUntil: true } }),
    house.db.person.findMany({
      where: { onDutyUntil: { gt: now }, status: 'active' },
      select: { callSign: true, breakUntil: true },
      orderBy: { callSign: 'asc' },
    }),
    waitingImminent(house, sight, now),
    house.db.staffNotice.findMany({
      where: { personId: id, seenAt: null, case: inSight(sight) },
      orderBy: { at: 'desc' },
      take: named + 1,
      select: { kind: true, level: true, at: true, case: { select: { number: true } } },
    }),
    countGaps(house.db, roles, sight),
  ])
  const until = me?.onDutyUntil && me.onDutyUntil > now ? me.onDutyUntil.toISOString() : null
  // Where nobody is on duty, or only people on a break, it is everybody's; but nobody's on their break.
  const there = onDuty.filter((one) => !onBreak(one.breakUntil, now))
  const concerned = !onBreak(me?.breakUntil ?? null, now) && (until !== null || there.length === 0)
  return {
    onDutyUntil: until,
    onDuty: onDuty.map(({ callSign, breakUntil }) => ({
      callSign,
      onBreak: onBreak(breakUntil, now),
    })),
    alarms: concerned ? alarms.slice(0, named) : [],
    moreAlarms: concerned && alarms.length > named,
    notices: notices.slice(0, named).map((one) => ({
      number: Number(one.case.number),
      kind: one.kind as NoticeKind,
      level: one.level,
    })),
    moreNotices: notices.length > named,
    gaps,
  }
}

/** Imminent cases that nobody has, by the queue's own index. */
export async function waitingImminent({ db }: House, sight: Sight, now: Date): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    SELECT part."number" FROM unnest(${[...queueViews.open.states]}::text[]) AS wanted("state")
    CROSS JOIN LATERAL (
      SELECT c."number", c."queue_rank" FROM "case_file" c
      WHERE c."state" = wanted."state" AND c."queue_rank" >= ${rankRange('imminent').from}
        AND c."tip_count" > 0
        AND (c."lease_until" IS NULL OR c."lease_until" <= ${now}::timestamptz)
        ${andInSight(sight)}
      ORDER BY c."queue_rank" DESC LIMIT ${named + 1}
    ) AS part
    ORDER BY part."queue_rank" DESC LIMIT ${named + 1}`
  return rows.map(({ number }) => Number(number))
}
