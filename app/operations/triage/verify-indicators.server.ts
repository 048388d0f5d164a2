import type { StaffMember } from '#core/access/staff-member.ts'
import type { Control } from '#core/indicator/control.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type VerifyResult =
  | { ok: true; changed: number }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'indicator_unknown' }

type Input = {
  number: number
  choices: readonly { indicatorId: string; controlled: Control }[]
}

/**
 * Says of a case's indicators whose they are. Counts for the indicator wherever it is found; who
 * said it, and when, stays with it.
 */
export function verifyIndicators(
  house: House,
  actor: StaffMember,
  { number, choices }: Input,
): Promise<VerifyResult> {
  return house.db.$transaction(async (tx): Promise<VerifyResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const caseId = held.file.id
    const known = await tx.indicator.findMany({
      where: {
        id: { in: choices.map(({ indicatorId }) => indicatorId) },
        tips: { some: { tip: { cases: { some: { caseId, detachedAt: null } } } } },
      },
      select: { id: true, type: true, controlled: true },
    })
    const before = new Map(known.map((row) => [row.id, row]))
    if (choices.some(({ indicatorId }) => !before.has(indicatorId)))
      return { ok: false, reason: 'indicator_unknown' }

    const changed = choices.filter(
      ({ indicatorId, controlled }) => before.get(indicatorId)?.controlled !== controlled,
    )
    const at = house.now()
    for (const { indicatorId, controlled } of changed)
      await tx.indicator.update({
        where: { id: indicatorId },
        data: { controlled, verifiedById: actor.id, verifiedAt: at },
      })
    await appendAudit(
      tx,
      at,
      changed.map(({ indicatorId, controlled }) => ({
        actor: `person:${actor.id}`,
        action: 'indicator.verified',
        subject: `case:${caseId}`,
        details: {
          indicator: indicatorId,
          type: before.get(indicatorId)?.type ?? '',
          from: before.get(indicatorId)?.controlled ?? null,
          to: controlled,
        },
      })),
    )
    return { ok: true, changed: changed.length }
  })
}
