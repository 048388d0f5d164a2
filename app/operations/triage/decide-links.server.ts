import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export const linkDecisions = ['confirmed', 'rejected'] as const
export type LinkDecision = (typeof linkDecisions)[number]

export type LinkResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'other_case_unknown' | 'same_case' }

type Input = { number: number; others: readonly number[]; decision: LinkDecision }

/**
 * Says that two cases are, or are not, about the same people. They stay two cases; the decision can
 * be changed at any time, and a rejected link is not suggested again.
 */
export function decideLinks(
  house: House,
  actor: StaffMember,
  { number, others, decision }: Input,
): Promise<LinkResult> {
  return house.db.$transaction(async (tx): Promise<LinkResult> => {
    if (others.includes(number)) return { ok: false, reason: 'same_case' }
    const rows = await tx.case.findMany({
      where: { number: { in: [...others] }, ...inSight(await readSight(tx, actor.id)) },
      select: { id: true },
    })
    if (rows.length < new Set(others).size) return { ok: false, reason: 'other_case_unknown' }
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held

    const { id } = held.file
    const decided = { decision, decidedById: actor.id, decidedAt: house.now() }
    for (const other of rows) {
      // One row for a pair, whichever of the two the decision was made on.
      const [fromCaseId = id, toCaseId = other.id] = [id, other.id].sort()
      await tx.caseLink.upsert({
        where: { fromCaseId_toCaseId: { fromCaseId, toCaseId } },
        create: { id: uuidv7(), fromCaseId, toCaseId, ...decided },
        update: decided,
      })
    }
    await appendAudit(
      tx,
      house.now(),
      rows.map((other) => ({
        actor: `person:${actor.id}`,
        action: 'case.link_decided',
        subject: `case:${id}`,
        details: { other: other.id, decision },
      })),
    )
    return { ok: true }
  })
}
