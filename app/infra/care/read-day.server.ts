import { type Budget, budgetFor, type ExposureKind, firstBudget } from '#core/care/budget.ts'
import { startOfDay } from '#core/care/day.ts'
import type { WorkingCalendar } from '#core/clock/calendar.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

export type Day = {
  used: Record<ExposureKind, number>
  budget: Budget
  team: Budget
  own: Record<ExposureKind, number | null>
  breakUntil: Date | null
}

type Clock = { now: () => Date; calendar: WorkingCalendar }

/** The team's budget of a day, as a supervisor set it. */
export async function readTeamBudget(db: Db | Tx): Promise<Budget> {
  const row = await db.careSetting.findUnique({ where: { id: 1 } })
  return row ? { picture: row.pictures, story: row.stories } : firstBudget
}

/** What somebody has looked at today, in the house's time zone, and how much of it is meant to be. */
export async function readDay(db: Db | Tx, house: Clock, personId: string): Promise<Day> {
  const since = startOfDay(house.now(), house.calendar.timeZone)
  const [person, team, counts] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { pictureBudget: true, storyBudget: true, breakUntil: true },
    }),
    readTeamBudget(db),
    db.exposure.groupBy({
      by: ['of'],
      where: { personId, at: { gte: since } },
      _count: { _all: true },
    }),
  ])
  const own = { picture: person.pictureBudget, story: person.storyBudget }
  const used = (of: ExposureKind) => counts.find((one) => one.of === of)?._count._all ?? 0
  return {
    used: { picture: used('picture'), story: used('story') },
    budget: budgetFor(team, own),
    team,
    own,
    breakUntil: person.breakUntil,
  }
}
