import type { StaffMember } from '#core/access/staff-member.ts'
import type { Control } from '#core/indicator/control.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type VerifyResult =
  | { ok: true; changed: number }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'indicator_unknown' | 'judged_meanwhile' }

type Input = {
  number: number
  /** `was`: what stood there when the choice was made, where the form says so. */
  choices: readonly { indicatorId: string; controlled: Control; was?: Control | null }[]
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

    // An identifier is judged in whatever case it is found in, so somebody else may have done so.
    const outrun = choices.some(({ indicatorId, controlled, was }) => {
      const now = before.get(indicatorId)?.controlled ?? null
      return was !== undefined && now !== was && now !== controlled && controlled !== was
    })
    if (outrun) return { ok: false, reason: 'judged_meanwhile' }
    // What somebody left as they found it is no word against what others have said since.
    const chosen = choices.filter(({ controlled, was }) => was === undefined || controlled !== was)
    const changed = chosen.filter(
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
