import { parsePatternNumber } from '#core/pattern/number.ts'
import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { findReleasedPattern } from './list-current-patterns.server.ts'

/**
 * `id`: made by the form, so that the same form posted twice reports once. `pattern`: its number as
 * people write it. `indicator`: `type:value` of one of its indicators, or empty for it as a whole.
 */
export type ActionReport = { id: string; pattern: string; kind: string; indicator: string }

export type ReportActionResult =
  | { ok: true; kind: AgencyAction; patternNumber: number; changed: boolean }
  | {
      ok: false
      reason: 'pattern_unknown' | 'kind_unknown' | 'indicator_unknown' | 'agency_not_active'
    }

/** Records what an agency did about a pattern that was released. */
export function reportAction(
  house: House,
  member: { id: string; agencyId: string },
  report: ActionReport,
): Promise<ReportActionResult> {
  return house.db.$transaction(async (tx): Promise<ReportActionResult> => {
    const agency = await tx.agency.findUnique({ where: { id: member.agencyId } })
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    const kind = agencyActions.find((one) => one === report.kind)
    if (!kind) return { ok: false, reason: 'kind_unknown' }
    const number = parsePatternNumber(report.pattern)
    const released = number === undefined ? null : await findReleasedPattern(tx, number)
    if (!released) return { ok: false, reason: 'pattern_unknown' }
    const { patternId, payload } = released
    const indicator = payload.indicators.find(
      (one) => `${one.type}:${one.value}` === report.indicator,
    )
    if (report.indicator !== '' && !indicator) return { ok: false, reason: 'indicator_unknown' }
    const known = await tx.agencyAction.findUnique({ where: { id: report.id } })
    if (known) return { ok: true, kind, patternNumber: payload.number, changed: false }
    const row =
      indicator &&
      (await tx.indicator.findUnique({
        where: { type_value: { type: indicator.type, value: indicator.value } },
      }))
    await tx.agencyAction.create({
      data: {
        id: report.id,
        agencyId: member.agencyId,
        personId: member.id,
        patternId,
        indicatorId: row?.id,
        kind,
        at: house.now(),
      },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${member.id}`,
        action: 'agency.action_reported',
        subject: `pattern:${patternId}`,
        details: { kind, agency: member.agencyId, one_indicator: row !== undefined },
      },
    ])
    return { ok: true, kind, patternNumber: payload.number, changed: true }
  })
}
