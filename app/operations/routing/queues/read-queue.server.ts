import { validate as isUuid } from 'uuid'
import { may } from '#core/access/permissions.ts'
import { calendarSchema } from '#core/clock/calendar.ts'
import { targetsSchema } from '#core/clock/targets.ts'
import type { QueueAccess, QueueContent } from '#core/routing/queue.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type QueueToChange = QueueContent & { id: string; version: number; isDefault: boolean }

/** A queue as its form shows it; null where there is none. */
export async function readQueue({ db }: House, id: string): Promise<QueueToChange | null> {
  if (!isUuid(id)) return null
  const row = await db.queue.findUnique({ where: { id }, include: { members: true } })
  if (!row) return null
  const calendar = calendarSchema.safeParse(row.calendar)
  const targets = targetsSchema.safeParse(row.targets)
  return {
    id,
    version: row.version,
    isDefault: row.isDefault === true,
    name: row.name,
    description: row.description,
    access: row.access as QueueAccess,
    members: row.members.map(({ personId }) => personId),
    calendar: calendar.success ? calendar.data : null,
    targets: targets.success ? targets.data : null,
  }
}

/** Who can be given a queue: whoever works on cases and can sign in. */
export async function listQueueWorkers(db: Db | Tx): Promise<{ id: string; callSign: string }[]> {
  const people = await db.person.findMany({
    where: { status: 'active' },
    select: { id: true, callSign: true, roles: true },
    orderBy: { callSign: 'asc' },
  })
  return people
    .filter(({ roles }) => may(roles, 'queue.view'))
    .map(({ id, callSign }) => ({ id, callSign }))
}
