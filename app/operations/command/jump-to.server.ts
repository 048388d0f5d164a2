import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import type { TextQuery } from '#core/search/read-query.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { foundCases } from '../triage/queue/found-cases.server.ts'
import { readWanted } from '../triage/queue/read-wanted.server.ts'

export type Jump =
  | { of: 'case'; number: number }
  | { of: 'pattern'; number: number }
  /** Words, or what stands in several cases or in none: a list says which. */
  | { of: 'search' }
  /** Whoever sees neither cases nor patterns has nothing to look for here. */
  | { of: 'nowhere' }

/**
 * Where somebody wants to go who typed a case's number, a pattern's, a tip's reference, or an
 * identifier that stands in one case alone; as far as they may see it.
 */
export async function jumpTo(house: House, actor: StaffMember, typed: string): Promise<Jump> {
  const { db } = house
  const pattern = /^p-?\d/i.test(typed.trim()) ? parsePatternNumber(typed) : undefined
  if (pattern !== undefined && may(actor.roles, 'pattern.draft'))
    if ((await db.pattern.count({ where: { number: pattern } })) > 0)
      return { of: 'pattern', number: pattern }
  const filter = readQueueFilter(new URLSearchParams({ q: typed }))
  if (!may(actor.roles, 'queue.view') || !filter.ok) return { of: 'nowhere' }
  const read = await readWanted(house, actor, await readSight(db, actor.id), filter.filter, 2)
  if (read.of === 'case') return { of: 'case', number: read.number }
  if (!read.found || !isOneIdentifier(read.found.query)) return { of: 'search' }
  const [only, another] = (await foundCases(db, read.wanted, read.found.matching)).page
  if (!only || another) return { of: 'search' }
  const { number } = await db.case.findUniqueOrThrow({ where: { id: only.id } })
  return { of: 'case', number: Number(number) }
}

const isOneIdentifier = ({ parts, without, unused }: TextQuery): boolean =>
  parts.length === 1 && parts[0]?.of === 'identifier' && without.length + unused.length === 0
