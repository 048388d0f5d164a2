import type { House } from '#infra/house.server.ts'

/** What queues are called, by their ids. */
export async function nameQueues({ db }: House): Promise<Record<string, string>> {
  const rows = await db.queue.findMany({ select: { id: true, name: true } })
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
