import { v4 as uuidv4 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type FoundCases, findCases } from './steps/find-cases.server.ts'
import { firstChoices } from './steps/first-choices.server.ts'
import { readSources } from './steps/sources.server.ts'

export type DraftResult =
  | { ok: true; id: string; number: number }
  | Extract<FoundCases, { ok: false }>

/** Starts a pattern from cases of one kind. Whoever starts it is its author and never its approver. */
export function draftPattern(
  house: House,
  actor: StaffMember,
  { cases, title }: { cases: readonly number[]; title: string },
): Promise<DraftResult> {
  return house.db.$transaction(async (tx): Promise<DraftResult> => {
    const sight = await readSight(tx, actor.id)
    const found = await findCases(tx, sight, cases)
    if (!found.ok) return found
    const { tips } = await readSources(tx, found.ids)
    const choices = await firstChoices(tx, house, sight, found.kind, tips)
    // Not a time-ordered id: it leaves with the pattern, and would tell when the work on it began.
    const id = uuidv4()
    const now = house.now()
    const row = await tx.pattern.create({
      data: {
        id,
        kind: found.kind,
        state: 'draft',
        title: cleanLine(title),
        summary: '',
        choices,
        tlp: 'amber',
        authorId: actor.id,
        createdAt: now,
        updatedAt: now,
        cases: { create: found.ids.map((caseId) => ({ caseId })) },
        indicators: { create: choices.indicators.map((one) => ({ indicatorId: one.id })) },
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'pattern.drafted',
        subject: `pattern:${id}`,
        details: { kind: found.kind, cases: found.ids, tips: tips.length },
      },
    ])
    return { ok: true, id, number: Number(row.number) }
  })
}
