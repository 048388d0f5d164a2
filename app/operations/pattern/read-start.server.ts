import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState, Verdict } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
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
export async function readStart(
  house: House,
  actor: StaffMember,
  numbers: readonly number[],
): Promise<PatternStart> {
  const sight = await readSight(house.db, actor.id)
  const found = await findCases(house.db, sight, numbers)
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
      sight,
      found.kind,
      files.map(({ id }) => id),
    ),
    refusal: null,
  }
}
