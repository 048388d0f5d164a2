import type { WorkingCalendar } from '#core/clock/calendar.ts'
import { conditionSchema } from '#core/routing/condition.ts'
import { type Rule, ruleModes } from '#core/routing/route.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { RoutingRule } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

/** What placing cases takes: read once for a batch. */
export type Routing = {
  rules: readonly Rule[]
  defaultQueueId: string
  calendarOf: (queueId: string) => WorkingCalendar
}

export async function loadRouting(tx: Db | Tx, house: House): Promise<Routing> {
  const [rules, queues] = [
    await tx.routingRule.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    await tx.queue.findMany({
      select: { id: true, isDefault: true, calendar: true, targets: true },
    }),
  ]
  const first = queues.find(({ isDefault }) => isDefault)
  if (!first) throw new Error('No queue is the default: the database is not migrated')
  const calendars = new Map(queues.map((queue) => [queue.id, calendarOf(house, queue)]))
  return {
    rules: rules.flatMap((row) => readRow(house, row) ?? []),
    defaultQueueId: first.id,
    calendarOf: (queueId) => calendars.get(queueId) ?? house.calendar,
  }
}

/** No tip is lost for a rule that can't be read: it is left out, and said so. */
function readRow(house: House, row: RoutingRule): Rule | null {
  const { id, version, queueId } = row
  const condition = conditionSchema.safeParse(row.condition)
  const mode = ruleModes.find((one) => one === row.mode)
  if (condition.success && mode) return { id, version, queueId, mode, condition: condition.data }
  house.log.error({ event: 'routing.rule_unreadable' })
  return null
}
