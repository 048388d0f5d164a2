import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { QueueContent } from '#core/routing/queue.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { Prisma, type Queue } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { listQueueWorkers } from './read-queue.server.ts'
import { recountQueue } from './recount-queue.server.ts'

/** A page of them; each more is one more place to look. */
export const mostQueues = 50

export type SaveQueueResult =
  | { ok: true; id: string }
  | {
      ok: false
      reason:
        | 'queue_unknown'
        | 'version_changed'
        | 'name_taken'
        | 'members_missing'
        | 'default_is_for_all'
        | 'too_many'
    }

type Input = { of: { id: string; version: number } | null; content: QueueContent }

/** Makes a queue, or changes who works it, when, and how long they have. Its open cases follow. */
export function saveQueue(
  house: House,
  actor: StaffMember,
  { of, content }: Input,
): Promise<SaveQueueResult> {
  return house.db.$transaction(async (tx): Promise<SaveQueueResult> => {
    await tx.$queryRaw`SELECT 1 FROM "queue" ORDER BY "id" FOR UPDATE`
    const queues = await tx.queue.findMany({ include: { members: true } })
    const known = of ? queues.find(({ id }) => id === of.id) : undefined
    if (of && !known) return { ok: false, reason: 'queue_unknown' }
    if (known && known.version !== of?.version) return { ok: false, reason: 'version_changed' }
    if (!known && queues.length >= mostQueues) return { ok: false, reason: 'too_many' }
    const { name, description, access, calendar, targets } = content
    const folded = name.toLowerCase()
    if (queues.some((one) => one.id !== known?.id && one.name.toLowerCase() === folded))
      return { ok: false, reason: 'name_taken' }
    if (known?.isDefault && access === 'named') return { ok: false, reason: 'default_is_for_all' }
    const workers = await listQueueWorkers(tx)
    const members =
      access === 'named'
        ? workers.map(({ id }) => id).filter((id) => content.members.includes(id))
        : []
    if (access === 'named' && members.length === 0) return { ok: false, reason: 'members_missing' }

    const data = {
      name,
      description,
      access,
      calendar: calendar ?? Prisma.DbNull,
      targets: targets ?? Prisma.DbNull,
    }
    const row = known
      ? await tx.queue.update({
          where: { id: known.id },
          data: { ...data, version: { increment: 1 } },
        })
      : await tx.queue.create({ data: { id: uuidv7(), createdAt: house.now(), ...data } })
    await setMembers(tx, row.id, members)
    if (known) await recountQueue(tx, house, known, row)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: known ? 'queue.changed' : 'queue.made',
        subject: `queue:${row.id}`,
        details: {
          access,
          members,
          ...(known && { changed: changesOf(known, row), was: known.access }),
          ...(known && { members_before: known.members.map(({ personId }) => personId) }),
        },
      },
    ])
    return { ok: true, id: row.id }
  })
}

async function setMembers(tx: Tx, queueId: string, members: readonly string[]): Promise<void> {
  await tx.queueMember.deleteMany({ where: { queueId } })
  await tx.queueMember.createMany({ data: members.map((personId) => ({ queueId, personId })) })
}

function changesOf(before: Queue, after: Queue): string[] {
  const parts = ['name', 'description', 'access', 'calendar', 'targets'] as const
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}
