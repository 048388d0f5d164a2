import type { Care } from '#core/access/desk.ts'
import { onBreak, suggestsBreak } from '#core/care/breaks.ts'
import { budgetLevel, exposureKinds } from '#core/care/budget.ts'
import { readDay } from '#infra/care/read-day.server.ts'
import type { House } from '#infra/house.server.ts'

/** What a page says to its reader about themselves: how much they have looked at, and whether a break would do them good. */
export async function readCare(house: House, personId: string): Promise<Care> {
  const now = house.now()
  const [day, session] = await Promise.all([
    readDay(house.db, house, personId),
    house.db.staffSession.findFirst({
      where: { personId, busySince: { not: null } },
      orderBy: { seenAt: 'desc' },
      select: { busySince: true, seenAt: true },
    }),
  ])
  return {
    breakUntil: onBreak(day.breakUntil, now) ? (day.breakUntil?.toISOString() ?? null) : null,
    longStretch: session ? suggestsBreak(session.busySince, session.seenAt, now) : false,
    budgets: exposureKinds.flatMap((of) => {
      const level = budgetLevel(day.used[of], day.budget[of])
      return level === 'fine' ? [] : [{ of, used: day.used[of], budget: day.budget[of], level }]
    }),
  }
}
