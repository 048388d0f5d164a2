import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/**
 * `id`: made by the form, so that the same form posted twice reports once. `indicator`: `type:value`
 * of one of the pattern's indicators, or empty for the pattern as a whole.
 */
export type ActionReport = { id: string; patternNumber: string; kind: string; indicator: string }

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
    const released = await findReleased(tx, report.patternNumber)
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

/** The newest released version of a pattern, by its public number. */
async function findReleased(tx: Tx, typed: string) {
  if (!/^\d{1,15}$/.test(typed)) return null
  const row = await tx.releasePattern.findFirst({
    where: { pattern: { number: BigInt(typed) } },
    orderBy: { releaseNumber: 'desc' },
  })
  return row && { patternId: row.patternId, payload: patternPayloadSchema.parse(row.payload) }
}
