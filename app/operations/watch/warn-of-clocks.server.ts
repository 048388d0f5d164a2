import { v7 as uuidv7 } from 'uuid'
import { leaseRuns } from '#core/case/lease.ts'
import { levelPassed, tellClock } from '#core/clock/clock.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { asClock, clockRow } from '../triage/clocks/clock-rows.server.ts'
import { supervisorsOf, type Told } from './people.server.ts'
import { mailWarnings, type Warning } from './write-to-staff.server.ts'

/** Cases in one run; what is left waits for the next minute. */
const mostCases = 500

/**
 * Tells of every clock that passed 50, 80 or 100 percent of its time, once each: the person who has
 * the case, or else the supervisors, by a notice on their pages and an e-mail. Answers how many
 * warnings there were.
 */
export async function warnOfClocks(house: House): Promise<number> {
  const due = await house.db.caseClock.findMany({
    where: { warnAt: { lte: house.now() } },
    orderBy: { warnAt: 'asc' },
    take: mostCases,
    select: { caseId: true },
  })
  const toMail = new Map<string, Warning[]>()
  let count = 0
  for (const caseId of new Set(due.map((clock) => clock.caseId))) {
    const { people, warnings } = await house.db.$transaction((tx) => warnOf(tx, house, caseId))
    count += warnings.length
    for (const { email } of people) toMail.set(email, [...(toMail.get(email) ?? []), ...warnings])
  }
  for (const [email, warnings] of toMail)
    if (warnings.length > 0 && !(await mailWarnings(house, email, warnings)))
      house.log.warn({ event: 'clock.mail_failed' })
  return count
}

/** The case is locked first, as whoever works on it locks it before its clocks. */
async function warnOf(
  tx: Tx,
  house: House,
  caseId: string,
): Promise<{ people: Told[]; warnings: Warning[] }> {
  await tx.$queryRaw`SELECT 1 FROM "case_file" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const file = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    include: {
      clocks: true,
      queue: { select: { calendar: true, targets: true } },
      leaseHolder: { select: { id: true, email: true } },
    },
  })
  const now = house.now()
  const calendar = calendarOf(house, file.queue)
  const passed = file.clocks.map(asClock).flatMap((clock) => {
    const level = clock.stoppedAt ? null : levelPassed(calendar, clock, now)
    return level ? [{ clock, level }] : []
  })
  if (passed.length === 0) return { people: [], warnings: [] }
  for (const { clock, level } of passed) {
    const { kind, ...data } = clockRow(caseId, tellClock(calendar, clock, level))
    await tx.caseClock.update({ where: { caseId_kind: { caseId, kind } }, data })
  }
  const held = leaseRuns(file, now) && file.leaseHolder
  const people = held ? [held] : await supervisorsOf(tx, caseId)
  await tx.staffNotice.createMany({
    data: people.flatMap(({ id }) =>
      passed.map(({ clock, level }) => ({
        id: uuidv7(),
        personId: id,
        caseId,
        kind: clock.kind,
        level,
        at: now,
      })),
    ),
  })
  await appendAudit(
    tx,
    now,
    passed.map(({ clock, level }) => ({
      actor: 'system',
      action: 'case.clock_warned',
      subject: `case:${caseId}`,
      details: { clock: clock.kind, level, told: people.map(({ id }) => id) },
    })),
  )
  const number = Number(file.number)
  return {
    people,
    warnings: passed.map(({ clock, level }) => ({ number, kind: clock.kind, level })),
  }
}
