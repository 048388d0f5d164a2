import type { HoldReason } from './holds.ts'

export const holdReasonNames: Record<HoldReason, string> = {
  court_order: 'A court’s order',
  police_request: 'A request by police or a prosecutor',
  regulator_request: 'A request by a regulator',
  own_claim: 'A claim of ours, or against us',
  other: 'Something else',
}

export function holdReasonName(code: string): string {
  const all: Readonly<Record<string, string>> = holdReasonNames
  return all[code] ?? code
}
