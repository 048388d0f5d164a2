import { addWeeks, isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { termOver, termWeeks } from '#core/pattern/term.ts'
import { decidePattern } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { lockPattern } from './steps/lock-pattern.server.ts'
import { releasedPayload } from './steps/released-payload.server.ts'
import { savePattern } from './steps/save-pattern.server.ts'

/**
 * Ends every published pattern of which all has run out. No release says so: each indicator left with
 * the week until which it holds. Answers how many ended.
 */
export async function expirePatterns(house: House): Promise<number> {
  const week = isoWeek(house.now())
  let ended = 0
  for (const number of await overdue(house, week)) if (await expire(house, number, week)) ended++
  return ended
}

/** The same as `termOver`, so that the database hands out none that has time left. */
async function overdue({ db }: House, week: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    SELECT p."number" FROM "pattern" p
    CROSS JOIN LATERAL (
      SELECT rp."payload" FROM "release_pattern" rp WHERE rp."pattern_id" = p."id"
      ORDER BY rp."version" DESC LIMIT 1
    ) AS "out"
    WHERE p."state" = 'published' AND "out"."payload"->>'last_seen' < ${addWeeks(week, -termWeeks)}
      AND NOT EXISTS (
        SELECT 1 FROM jsonb_array_elements("out"."payload"->'indicators') AS i
        WHERE i->>'valid_until' >= ${week})
    ORDER BY p."number"`
  return rows.map(({ number }) => Number(number))
}

function expire(house: House, number: number, week: string): Promise<boolean> {
  return house.db.$transaction(async (tx) => {
    const file = await lockPattern(tx, number)
    const out = file && (await releasedPayload(tx, file.id))
    if (!file || !out) return false
    const facts = factsOf(house, { id: 'system' }, file, { termOver: termOver(out, week) })
    const decision = decidePattern(file.state, 'expire', facts)
    if (!decision.ok) return false
    await savePattern(tx, house, file, decision)
    await appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action: 'pattern.expired',
        subject: `pattern:${file.id}`,
        details: { version: out.version, last_seen: out.last_seen, week },
      },
    ])
    return true
  })
}
