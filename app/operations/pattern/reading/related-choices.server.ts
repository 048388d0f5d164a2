import type { StaffMember } from '#core/access/staff-member.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { patternInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import type { PatternFile } from '../steps/lock-pattern.server.ts'
import { suggestRelated } from '../steps/suggest-related.server.ts'

export type RelatedChoice = {
  id: string
  number: number
  title: string
  tlp: TlpLabel
  chosen: boolean
}

/** Patterns that were chosen as related, or that are out and name one of the same indicators. */
export async function relatedChoices(
  db: Db,
  actor: StaffMember,
  { id: patternId, choices }: PatternFile,
): Promise<RelatedChoice[]> {
  const sight = await readSight(db, actor.id)
  const suggested = await suggestRelated(
    db,
    sight,
    patternId,
    choices.indicators.map(({ id }) => id),
  )
  const rows = await db.pattern.findMany({
    where: {
      id: { in: [...new Set([...choices.related, ...suggested])] },
      ...patternInSight(sight),
    },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true, tlp: true },
  })
  return rows.map(({ number, tlp, ...row }) => ({
    ...row,
    number: Number(number),
    tlp: tlp as TlpLabel,
    chosen: choices.related.includes(row.id),
  }))
}
