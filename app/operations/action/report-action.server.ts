import type { ItemFault, Target } from '#core/action/item.ts'
import { readItem } from '#core/action/read-item.ts'
import { indicatorTypes } from '#core/indicator/types.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import type { House } from '#infra/house.server.ts'
import { reportActions } from './report-actions.server.ts'

/**
 * `id`: made by the form, so that the same form posted twice reports once. `pattern`: its number as
 * people write it. `indicator`: `type:value` of one of its indicators, or empty for it as a whole.
 */
export type ActionReport = {
  id: string
  pattern: string
  kind: string
  indicator: string
  reason?: string
  date?: string
  naming?: string
}

export type ReportActionResult =
  | { ok: true; id: string; kind: AgencyAction; patternNumber: number; changed: boolean }
  | {
      ok: false
      reason: 'pattern_unknown' | 'indicator_unknown' | 'agency_not_active' | ItemFault
    }

/** Records what an agency did about a pattern that was released to it. */
export async function reportAction(
  house: House,
  member: { id: string; agencyId: string },
  report: ActionReport,
): Promise<ReportActionResult> {
  const target = targetOf(report)
  if (!target) return { ok: false, reason: 'pattern_unknown' }
  const { kind, reason, date, naming } = report
  const said = { target, kind, reason, date, naming, ref: report.id }
  const read = readItem(said, house.now())
  const { agencyId, id: personId } = member
  const result = await reportActions(house, { agencyId, personId }, [read], { via: 'page' })
  if (!result.ok) return result
  const [one] = result.reported
  if (!one || one.outcome === 'refused') return { ok: false, reason: worded(one?.reason, report) }
  const changed = one.outcome === 'recorded'
  return { ok: true, id: one.id, kind: one.kind, patternNumber: one.pattern, changed }
}

function targetOf({ pattern, indicator }: ActionReport): Target | null {
  const number = parsePatternNumber(pattern)
  if (number === undefined) return null
  if (indicator === '') return { by: 'pattern', number }
  const cut = indicator.indexOf(':')
  const type = indicatorTypes.find((one) => one === indicator.slice(0, cut))
  const value = indicator.slice(cut + 1)
  return type
    ? { by: 'indicator_of', number, indicator: { type, value } }
    : { by: 'indicator_of', number, indicator: { type: 'alias', value: indicator } }
}

/** Which of the form's fields it is about. */
function worded(
  reason: ItemFault | undefined,
  { indicator }: ActionReport,
): 'pattern_unknown' | 'indicator_unknown' | ItemFault {
  if (reason !== undefined && reason !== 'target_unknown') return reason
  return indicator === '' ? 'pattern_unknown' : 'indicator_unknown'
}
