import type { Sight } from '#core/access/sight.ts'
import type { CaseState, Verdict } from '#core/case/states.ts'
import { maxSourceCases, mayFeedPattern } from '#core/pattern/source-case.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'

export type CaseRefusalReason =
  | 'case_unknown'
  | 'case_of_other_kind'
  | 'case_unfit'
  | 'no_case'
  | 'too_many_cases'

export type FoundCases =
  | { ok: true; kind: TipKind; ids: string[] }
  | { ok: false; reason: CaseRefusalReason; number?: number }

/** The cases of these numbers, where one pattern may draw on all of them and the person sees them. */
export async function findCases(
  db: Db | Tx,
  sight: Sight,
  numbers: readonly number[],
  kind?: TipKind,
): Promise<FoundCases> {
  const wanted = [...new Set(numbers)]
  if (wanted.length > maxSourceCases) return { ok: false, reason: 'too_many_cases' }
  const rows = await db.case.findMany({
    where: { number: { in: wanted }, ...inSight(sight) },
    select: { id: true, number: true, kind: true, state: true, verdict: true },
  })
  const byNumber = new Map(rows.map((row) => [Number(row.number), row]))
  const first = byNumber.get(wanted[0] ?? 0)
  const one = kind ?? (first?.kind as TipKind | undefined)
  for (const number of wanted) {
    const row = byNumber.get(number)
    if (!row) return { ok: false, reason: 'case_unknown', number }
    if (row.kind !== one) return { ok: false, reason: 'case_of_other_kind', number }
    const state = row.state as CaseState
    if (!mayFeedPattern({ state, verdict: row.verdict as Verdict | null }))
      return { ok: false, reason: 'case_unfit', number }
  }
  if (one === undefined) return { ok: false, reason: 'no_case' }
  return { ok: true, kind: one, ids: rows.map(({ id }) => id) }
}
