import { rankRange } from '#core/case/queue-rank.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { peopleOnDuty } from './people.server.ts'
import { mailAlarm } from './write-to-staff.server.ts'

/** Cases in one message; a flood is told of once a minute, not once a case. */
const mostCases = 200

type Waiting = { id: string; number: bigint }

/**
 * Wakes whoever is on duty for each imminent case that nobody has, once for each time that it is left
 * alone: new, raised, given back, or claimed and let run out. Answers how many cases there were.
 */
export async function soundAlarms(house: House): Promise<number> {
  const { cases, people } = await house.db.$transaction((tx) => takeWaiting(tx, house))
  if (cases.length === 0) return 0
  const numbers = cases.map(({ number }) => Number(number))
  let sent = 0
  for (const { email } of people) if (await mailAlarm(house, email, numbers)) sent++
  if (sent > 0) return cases.length
  // Nobody heard it: the next minute tries again.
  house.log.error({ event: 'alarm.mail_failed', count: people.length })
  await house.db.case.updateMany({
    where: { id: { in: cases.map(({ id }) => id) } },
    data: { alarmedAt: null },
  })
  return cases.length
}

async function takeWaiting(tx: Tx, house: House) {
  const now = house.now()
  const cases = await tx.$queryRaw<Waiting[]>`
    SELECT part.* FROM unnest(${[...queueViews.open.states]}::text[]) AS wanted("state")
    CROSS JOIN LATERAL (
      SELECT c."id", c."number" FROM "case_file" c
      WHERE c."state" = wanted."state" AND c."queue_rank" >= ${rankRange('imminent').from}
        AND c."alarmed_at" IS NULL AND c."tip_count" > 0
        AND (c."lease_until" IS NULL OR c."lease_until" <= ${now}::timestamptz)
      ORDER BY c."queue_rank" DESC LIMIT ${mostCases}
      FOR UPDATE SKIP LOCKED
    ) AS part`
  const { people, onDuty } = await peopleOnDuty(tx, now)
  await tx.case.updateMany({
    where: { id: { in: cases.map(({ id }) => id) } },
    data: { alarmedAt: now },
  })
  await appendAudit(
    tx,
    now,
    cases.map(({ id }) => ({
      actor: 'system',
      action: 'case.alarm_sounded',
      subject: `case:${id}`,
      details: { on_duty: onDuty, told: people.map((one) => one.id) },
    })),
  )
  return { cases, people }
}
