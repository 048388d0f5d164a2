import type { StaffMember } from '#core/access/staff-member.ts'
import { startOfDay } from '#core/care/day.ts'
import { countReasons, muchSkipped, type SkipReason } from '#core/care/skip.ts'
import { caseStates, caseStateTraits } from '#core/case/states.ts'
import { readTeamBudget } from '#infra/care/read-day.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export type SkippedCase = {
  number: number
  times: number
  reasons: { reason: SkipReason; count: number }[]
}

const skipDays = 30
const mostSkips = 5000
const mostCases = 30
const openStates = caseStates.filter((state) => caseStateTraits[state].open)

/** What supervisors see of the team's care: cases that are often skipped, and how often the stop was passed. No names. */
export async function readTeamCare(house: House, actor: StaffMember) {
  const { db } = house
  const since = startOfDay(house.now(), house.calendar.timeZone, skipDays)
  const sight = await readSight(db, actor.id)
  const [budget, skips, passed] = await Promise.all([
    readTeamBudget(db),
    db.caseSkip.findMany({
      where: { at: { gte: since }, case: { ...inSight(sight), state: { in: [...openStates] } } },
      orderBy: { at: 'desc' },
      take: mostSkips,
      select: { reason: true, case: { select: { number: true } } },
    }),
    db.stopPassed.groupBy({
      by: ['of', 'reason'],
      where: { at: { gte: since } },
      _count: { _all: true },
    }),
  ])
  return {
    budget,
    days: skipDays,
    skipped: byCase(skips).slice(0, mostCases),
    passed: passed.map(({ of, reason, _count }) => ({ of, reason, count: _count._all })),
  }
}

function byCase(skips: readonly { reason: string; case: { number: bigint } }[]): SkippedCase[] {
  const reasons = new Map<number, string[]>()
  for (const skip of skips) {
    const number = Number(skip.case.number)
    reasons.set(number, [...(reasons.get(number) ?? []), skip.reason])
  }
  return [...reasons]
    .filter(([, all]) => all.length >= muchSkipped)
    .map(([number, all]) => ({ number, times: all.length, reasons: countReasons(all) }))
    .toSorted((a, b) => b.times - a.times || a.number - b.number)
}
