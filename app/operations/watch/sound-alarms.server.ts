import { rankRange } from '#core/case/queue-rank.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { peopleOnDuty, type Told } from './people.server.ts'
import { mailAlarm } from './write-to-staff.server.ts'

/** Cases in one message; a flood is told of once a minute, not once a case. */
const mostCases = 200

type Waiting = { id: string; number: bigint; version: number }

/**
 * Wakes whoever is on duty for each imminent case that nobody has, once for each time that it is left
 * alone: new, raised, given back, or claimed and let run out. What no mail server took is tried again
 * with the next run. Answers how many cases were told of.
 */
export async function soundAlarms(house: House): Promise<number> {
  const cases = await waitingUntold(house)
  if (cases.length === 0) return 0
  const { people, onDuty } = await peopleOnDuty(house.db, house.now())
  const numbers = cases.map(({ number }) => Number(number))
  const told: Told[] = []
  for (const person of people) if (await mailAlarm(house, person.email, numbers)) told.push(person)
  if (told.length === 0) {
    house.log.error({ event: 'alarm.mail_failed', count: people.length })
    return 0
  }
  // After the mail: a crash between the two wakes people twice, and never leaves them asleep.
  await house.db.$transaction((tx) => markTold(tx, house, cases, told, onDuty))
  return cases.length
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

async function markTold(
  tx: Tx,
  house: House,
  cases: readonly Waiting[],
  told: readonly Told[],
  onDuty: boolean,
): Promise<void> {
  const events: NewEvent[] = []
  for (const { id, version } of cases) {
    // One that somebody has claimed meanwhile is to be told of again once it is left alone again.
    await tx.case.updateMany({ where: { id, version }, data: { alarmedAt: house.now() } })
    events.push({
      actor: 'system',
      action: 'case.alarm_sounded',
      subject: `case:${id}`,
      details: { on_duty: onDuty, told: told.map((person) => person.id) },
    })
  }
  await appendAudit(tx, house.now(), events)
}
