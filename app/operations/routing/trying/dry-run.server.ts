import type { StaffMember } from '#core/access/staff-member.ts'
import type { Reason } from '#core/routing/explain.ts'
import { explain } from '#core/routing/explain.ts'
import type { RuleContent } from '#core/routing/read-rule.ts'
import { type Rule, route } from '#core/routing/route.ts'
import type { TryDays } from '#core/routing/try-days.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { factsOfCases } from '../placing/facts-of-cases.server.ts'
import { loadRouting } from '../placing/load-routing.server.ts'

/** The newest cases of those days that are looked at. */
export const mostCases = 3_000
export const mostSamples = 10

export type Sample = { number: number; queue: string; openedAt: Date; why: readonly Reason[] }

export type DryRun = {
  days: TryDays
  /** How many cases were looked at, and whether there were more. */
  looked: number
  more: boolean
  /** How many the rule would catch if it were live, at its place in the order. */
  caught: number
  /** How many of these lie in another queue today, and in which. */
  elsewhere: number
  from: readonly { queue: string; count: number }[]
  /** How many more fit, but an earlier live rule catches them. */
  earlier: number
  samples: readonly Sample[]
}

type Input = { ruleId: string | null; content: RuleContent; days: TryDays }

/**
 * What a rule would have done with the cases of the last days, if it had been live: by what those cases
 * are today. Changes nothing. Cases that the reader must not see are not looked at.
 */
export async function dryRun(
  house: House,
  actor: StaffMember,
  { ruleId, content, days }: Input,
): Promise<DryRun> {
  const { db } = house
  const since = new Date(house.now().getTime() - days * 86_400_000)
  const cases = await db.case.findMany({
    where: {
      openedAt: { gt: since },
      tipCount: { gt: 0 },
      quarantined: false,
      ...inSight(await readSight(db, actor.id)),
    },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: mostCases + 1,
    select: { id: true, number: true, openedAt: true, queue: { select: { id: true, name: true } } },
  })
  const looked = cases.slice(0, mostCases)
  const facts = await factsOfCases(
    db,
    looked.map(({ id }) => id),
  )
  const { rules } = await loadRouting(db, house)
  const tried: Rule = { id: ruleId ?? 'tried', version: 0, ...content, mode: 'live' }
  const known = rules.some(({ id }) => id === ruleId)
  const trying = known
    ? rules.map((rule) => (rule.id === ruleId ? tried : rule))
    : [...rules, tried]

  const caught: (Sample & { moves: boolean })[] = []
  let earlier = 0
  for (const { id, number, openedAt, queue } of looked) {
    const of = facts.get(id)
    if (!of) continue
    const hit = route(trying, of).caught
    if (hit?.rule === tried) {
      const moves = queue.id !== content.queueId
      caught.push({ number: Number(number), queue: queue.name, openedAt, why: hit.why, moves })
    } else if (explain(content.condition, of).holds) earlier++
  }
  const moving = caught.filter(({ moves }) => moves)
  const from = new Map<string, number>()
  for (const { queue } of moving) from.set(queue, (from.get(queue) ?? 0) + 1)
  return {
    days,
    looked: looked.length,
    more: cases.length > mostCases,
    caught: caught.length,
    elsewhere: moving.length,
    from: [...from].map(([queue, count]) => ({ queue, count })),
    earlier,
    // Those that would move tell most.
    samples: [...moving, ...caught.filter(({ moves }) => !moves)]
      .slice(0, mostSamples)
      .map(({ moves: _, ...sample }) => sample),
  }
}
