import type { CaseState } from '#core/case/states.ts'
import type { TextKey } from '#core/text/text.ts'
import type { TipState } from './lifecycle.ts'

/** How far a report has come, as its reporter sees it. */
export const reporterSteps = ['sent', 'read', 'looked_into', 'finished'] as const
export type ReporterStep = (typeof reporterSteps)[number]

/** What a reporter is told of each state of the case: where it stands, and one sentence. */
export const statusOfCase = {
  new: { step: 'read', text: 'status.filed' },
  queued: { step: 'read', text: 'status.filed' },
  in_triage: { step: 'read', text: 'status.reading' },
  investigating: { step: 'looked_into', text: 'status.looking' },
  awaiting_reporter: { step: 'looked_into', text: 'status.awaiting' },
  referred: { step: 'looked_into', text: 'status.referred' },
  merged_into: { step: 'looked_into', text: 'status.looking' },
  resolved: { step: 'finished', text: 'status.done' },
  reopened: { step: 'read', text: 'status.filed' },
  archived: { step: 'finished', text: 'status.done' },
  purged: { step: 'finished', text: 'status.done' },
} as const satisfies Record<CaseState, ReporterStatus>

export type ReporterStatus = { step: ReporterStep; text: TextKey }

/**
 * The status of a report from the states of its tip and of the case that it lies in now (the case
 * that it was merged into counts). A tip without a case waits to be read.
 */
export function reporterStatus(tip: TipState, caseState: CaseState | undefined): ReporterStatus {
  if (tip === 'withdrawn') return { step: 'finished', text: 'status.withdrawn' }
  return statusOfCase[caseState ?? 'new']
}
