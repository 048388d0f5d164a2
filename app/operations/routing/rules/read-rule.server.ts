import { validate as isUuid } from 'uuid'
import type { RuleMode } from '#core/routing/route.ts'
import type { House } from '#infra/house.server.ts'
import { type ReadCondition, readCondition } from './read-condition.server.ts'
import type { RuleChange } from './rule-rows.server.ts'
import { changesOf } from './save-rule.server.ts'

type Content = {
  name: string
  mode: RuleMode
  queueId: string
  queue: string
  condition: ReadCondition
}
export type RuleVersionView = Content & {
  version: number
  change: RuleChange
  /** Which parts differ from the version before. */
  changed: string[]
  by: string
  at: Date
}
export type RuleView = Content & { id: string; version: number; versions: RuleVersionView[] }

/** A rule with every version that it had, the newest first; null where there is none. */
export async function readRoutingRule({ db }: House, id: string): Promise<RuleView | null> {
  if (!isUuid(id)) return null
  const queue = { select: { name: true } } as const
  const rule = await db.routingRule.findUnique({
    where: { id },
    include: {
      queue,
      versions: {
        orderBy: { version: 'desc' },
        include: { queue, by: { select: { callSign: true } } },
      },
    },
  })
  if (!rule) return null
  const contentOf = (row: Omit<typeof rule, 'versions'> | (typeof rule.versions)[number]) => ({
    name: row.name,
    mode: row.mode as RuleMode,
    queueId: row.queueId,
    queue: row.queue.name,
    condition: readCondition(row.condition),
  })
  return {
    ...contentOf(rule),
    id,
    version: rule.version,
    versions: rule.versions.map((row, at) => {
      const before = rule.versions[at + 1]
      return {
        ...contentOf(row),
        version: row.version,
        change: row.change as RuleChange,
        changed: before ? changesOf(before, row) : [],
        by: row.by.callSign,
        at: row.at,
      }
    }),
  }
}
