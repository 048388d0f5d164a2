import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease, leaseRuns } from '#core/case/lease.ts'
import { waitingPoints } from '#core/case/queue-rank.ts'
import { readReasons } from '#core/case/reasons.ts'
import {
  type CaseState,
  caseStateTraits,
  type Impact,
  type Urgency,
  type Verdict,
} from '#core/case/states.ts'
import { clockKinds } from '#core/clock/targets.ts'
import { viewClock } from '#core/clock/view.ts'
import type { TipKind } from '#core/tip/kind.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { heldTips } from '../hold/steps/held-tips.server.ts'
import { asClock } from './clocks/clock-rows.server.ts'
import { readIndicators, tipCount } from './reading/case-indicators.server.ts'
import { readLinks } from './reading/case-links.server.ts'
import { readPlacement } from './reading/case-placement.server.ts'
import { readTimeline } from './reading/case-timeline.server.ts'
import { readTips } from './reading/case-tips.server.ts'
import { pendingLowerings } from './steps/pending-lowering.server.ts'

/** Everything about a case that is not sealed, as one view. */
export type CaseView = NonNullable<Awaited<ReturnType<typeof readCase>>>

/** How many numbers of other cases stand beside an indicator. */
const mostNumbers = 4

/** Reads a case without opening anything sealed; null where there is none of this number. */
export async function readCase(house: House, actor: StaffMember, number: number) {
  const { db } = house
  const sight = await readSight(db, actor.id)
  const row = await db.case.findUnique({
    where: { number, ...inSight(sight) },
    include: {
      clocks: true,
      queue: { select: { id: true, name: true, calendar: true, targets: true } },
      leaseHolder: { select: { callSign: true } },
      resolvedBy: { select: { callSign: true } },
      priorityBy: { select: { callSign: true } },
      referredTo: { select: { name: true } },
      mergedInto: { select: { number: true } },
      merged: { select: { number: true, version: true, kind: true, urgency: true } },
      notes: {
        select: {
          id: true,
          createdAt: true,
          author: { select: { callSign: true } },
          mentions: { select: { person: { select: { callSign: true } } } },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const totalTips = await tipCount(db)
  const [tips, indicators, [lowering]] = await Promise.all([
    readTips(db, row.id),
    readIndicators(db, row.id, sight, totalTips),
    row.urgency === 'imminent' ? pendingLowerings(db, [row.id]) : [],
  ])
  const [links, timeline] = await Promise.all([
    readLinks(db, row.id, sight, indicators, totalTips),
    readTimeline(
      db,
      row.id,
      tips.map(({ id }) => id),
      sight,
    ),
  ])
  const held = await heldTips(
    db,
    tips.map(({ id }) => id),
  )
  const now = house.now()
  const calendar = calendarOf(house, row.queue)
  return {
    id: row.id,
    number,
    version: row.version,
    kind: row.kind as TipKind,
    state: row.state as CaseState,
    urgency: row.urgency as Urgency,
    score: row.score,
    /** What somebody added by hand; it is in the score. */
    priority:
      row.priorityPoints === 0
        ? null
        : { points: row.priorityPoints, by: row.priorityBy?.callSign ?? 'Staff' },
    /** What waiting adds to its place in the queue, beside the score. */
    waiting: caseStateTraits[row.state as CaseState].open ? waitingPoints(row.openedAt, now) : 0,
    reasons: readReasons(row.scoreReasons),
    language: row.language,
    country: row.country,
    placement: await readPlacement(db, row),
    verdict: row.verdict as Verdict | null,
    impact: row.impact as Impact | null,
    clocks: row.clocks
      .map((clock) => viewClock(calendar, asClock(clock), now))
      .toSorted((a, b) => clockKinds.indexOf(a.kind) - clockKinds.indexOf(b.kind)),
    timeZone: calendar.timeZone,
    openedAt: row.openedAt,
    pausedAt: row.pausedAt,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy?.callSign ?? null,
    referredTo: row.referredTo?.name ?? null,
    /** Its own hold, or one that followed a tip into it. */
    legalHold: row.legalHold || held.size > 0,
    quarantine: row.quarantined ? row.quarantineReasons : [],
    mergedInto: row.mergedInto ? Number(row.mergedInto.number) : null,
    merged: row.merged.map((one) => ({
      number: Number(one.number),
      version: one.version,
      kind: one.kind as TipKind,
      urgency: one.urgency as Urgency,
    })),
    lease:
      row.leaseHolder && row.leaseUntil
        ? {
            callSign: row.leaseHolder.callSign,
            until: row.leaseUntil,
            mine: row.leaseHolderId === actor.id,
            runs: leaseRuns(row, now),
          }
        : null,
    /** May open what is sealed, now. */
    holds: holdsLease(row, actor.id, now),
    lowering: lowering
      ? { to: lowering.to, at: lowering.at, mine: lowering.askedBy === actor.id }
      : null,
    tips,
    tipCount: row.tipCount,
    indicators: indicators.map((one) => {
      const numbers = links.numbersBy.get(one.id) ?? []
      return { ...one, cases: numbers.slice(0, mostNumbers), casesInAll: numbers.length }
    }),
    suggested: links.suggested,
    decided: links.decided,
    crowdedFiles: links.crowdedFiles,
    notes: row.notes.map(({ id, createdAt, author, mentions }) => ({
      id,
      mentions: mentions.map(({ person }) => person.callSign),
      at: createdAt,
      by: author.callSign,
    })),
    timeline,
  }
}
