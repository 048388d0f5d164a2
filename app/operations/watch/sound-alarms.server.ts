import { rankRange } from '#core/case/queue-rank.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { peopleToWake } from './people.server.ts'
import { mailAlarm } from './write-to-staff.server.ts'

/** Cases in one message; a flood is told of once a minute, not once a case. */
const mostCases = 200

type Waiting = { id: string; number: bigint; version: number }
/** A case, and the ids of those whose mail server took the message. */
type Alarm = Waiting & { onDuty: boolean; told: string[] }

/**
 * Wakes whoever is on duty for each imminent case that nobody has, once for each time that it is left
 * alone: new, raised, given back, or claimed and let run out. What no mail server took is tried again
 * with the next run. Answers how many cases were told of.
 */
export async function soundAlarms(house: House): Promise<number> {
  const cases = await waitingUntold(house)
  if (cases.length === 0) return 0
  const toWake = new Map<string, { email: string; waiting: Waiting[] }>()
  const alarms: Alarm[] = []
  for (const one of cases) {
    const { people, onDuty } = await peopleToWake(house.db, house.now(), one.id)
    alarms.push({ ...one, onDuty, told: [] })
    for (const { id, email } of people)
      toWake.set(id, { email, waiting: [...(toWake.get(id)?.waiting ?? []), one] })
  }
  for (const [personId, { email, waiting }] of toWake) {
    const numbers = waiting.map(({ number }) => Number(number))
    if (!(await mailAlarm(house, email, numbers))) continue
    for (const alarm of alarms)
      if (numbers.includes(Number(alarm.number))) alarm.told.push(personId)
  }
  const sounded = alarms.filter(({ told }) => told.length > 0)
  if (sounded.length < alarms.length)
    house.log.error({ event: 'alarm.mail_failed', count: toWake.size })
  // After the mail: a crash between the two wakes people twice, and never leaves them asleep.
  if (sounded.length > 0) await house.db.$transaction((tx) => markTold(tx, house, sounded))
  return sounded.length
}

function waitingUntold({ db, now }: House): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT part.* FROM unnest(${[...queueViews.open.states]}::text[]) AS wanted("state")
    CROSS JOIN LATERAL (
      SELECT c."id", c."number", c."version" FROM "case_file" c
      WHERE c."state" = wanted."state" AND c."queue_rank" >= ${rankRange('imminent').from}
        AND c."alarmed_at" IS NULL AND c."tip_count" > 0
        AND (c."lease_until" IS NULL OR c."lease_until" <= ${now()}::timestamptz)
      ORDER BY c."queue_rank" DESC LIMIT ${mostCases}
    ) AS part`
}

async function markTold(tx: Tx, house: House, alarms: readonly Alarm[]): Promise<void> {
  // One that somebody has claimed meanwhile is to be told of again once it is left alone again.
  for (const { id, version } of alarms)
    await tx.case.updateMany({ where: { id, version }, data: { alarmedAt: house.now() } })
  await appendAudit(
    tx,
    house.now(),
    alarms.map(({ id, onDuty, told }) => ({
      actor: 'system',
      action: 'case.alarm_sounded',
      subject: `case:${id}`,
      details: { on_duty: onDuty, told },
    })),
  )
}
