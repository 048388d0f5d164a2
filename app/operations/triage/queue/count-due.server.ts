import type { Sight } from '#core/access/sight.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { type Due, dueWithin } from '#core/clock/view.ts'
import type { House } from '#infra/house.server.ts'
import { columnConditions } from './conditions.server.ts'
import { countCap } from './count-by-urgency.server.ts'

/** How many cases of the whole queue are overdue, and due soon; each up to `countCap`. */
export async function countDue(house: House, sight: Sight): Promise<Record<Due, number>> {
  const countOf = (due: Due) => count(house, dueWithin(house.calendar, due, house.now()), sight)
  const [overdue, soon] = await Promise.all([countOf('overdue'), countOf('soon')])
  return { overdue, soon }
}

async function count(
  { db }: House,
  due: ReturnType<typeof dueWithin>,
  sight: Sight,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT least(sum(part."count"), ${countCap})::int AS "count"
    FROM unnest(${[...queueViews.open.states]}::text[]) AS wanted("state")
    CROSS JOIN LATERAL (
      SELECT count(*) AS "count" FROM (
        SELECT 1 FROM "case_file" c
        WHERE c."state" = wanted."state" AND ${columnConditions({ filter: {}, holderId: null, quarantine: 'danger_alone', due, sight })}
        ORDER BY c."due_at" LIMIT ${countCap}
      ) AS counted
    ) AS part`
  return row?.count ?? 0
}
