import type { CaseState, Verdict } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { type FoundCases, findCases } from './steps/find-cases.server.ts'
import { sourceCases } from './steps/source-cases.server.ts'
import { type SuggestedCase, suggestCases } from './suggest-cases.server.ts'

export type PatternStart = {
  kind: TipKind | null
  cases: { number: number; state: CaseState; verdict: Verdict | null; tips: number }[]
  suggested: SuggestedCase[]
  /** Why a pattern can't be drawn from these cases together. */
  refusal: Extract<FoundCases, { ok: false }> | null
}

/** What a pattern drawn from these cases would start from. Nothing is written. */
export async function readStart(house: House, numbers: readonly number[]): Promise<PatternStart> {
  const found = await findCases(house.db, numbers)
  if (!found.ok) {
    const refusal = numbers.length === 0 ? null : found
    return { kind: null, cases: [], suggested: [], refusal }
  }
  const files = await sourceCases(house.db, found.ids)
  return {
    kind: found.kind,
    cases: files.map(({ number, state, verdict, tips }) => ({ number, state, verdict, tips })),
    suggested: await suggestCases(
      house.db,
      found.kind,
      files.map(({ id }) => id),
    ),
    refusal: null,
  }
}
