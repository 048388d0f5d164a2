import type { NewEvent } from '#infra/audit/append.server.ts'
import type { TipToFile } from '../file-tips.server.ts'
import { type Placement, placementDetails } from '../routing/placing/place.server.ts'
import type { openCaseFor } from './open-case-for.server.ts'

/** What the audit keeps of a filing: the tip, and its case with where the rules put it. */
export function filingEvents(
  tip: TipToFile,
  opened: ReturnType<typeof openCaseFor>,
  placement: Placement,
): NewEvent[] {
  return [
    {
      actor: tip.actor,
      action: tip.source === 'import' ? 'tip.imported' : 'tip.filed',
      subject: `tip:${tip.id}`,
      details: { kind: tip.kind, source: tip.source, indicators: tip.indicators.length },
    },
    {
      actor: 'system',
      action: 'case.opened',
      subject: `case:${opened.id}`,
      details: {
        tip: tip.id,
        urgency: opened.urgency,
        score: opened.score,
        ...placementDetails(placement),
        ...(opened.quarantined && { held: [...opened.quarantineReasons] }),
      },
    },
  ]
}
