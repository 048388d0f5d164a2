import { type CaseState, caseStates } from '#core/case/states.ts'
import type { Tx } from '#infra/db/connect.server.ts'

export type FoundCase = { id: string; number: number; state: CaseState }

const columns = { id: true, number: true, state: true, mergedIntoId: true } as const
type Row = { id: string; number: bigint; state: string; mergedIntoId: string | null }

/** A merge of a merge of a merge is followed this far. */
const hops = 8

/** The case that a tip lies in now, followed to where it was merged into. */
export async function findCase(tx: Tx, tipId: string): Promise<FoundCase | null> {
  const link = await tx.caseTip.findFirst({
    where: { tipId, detachedAt: null },
    orderBy: { attachedAt: 'desc' },
    select: { caseId: true },
  })
  let id = link?.caseId ?? null
  let found: FoundCase | null = null
  for (let hop = 0; id !== null && hop < hops; hop++) {
    const row: Row | null = await tx.case.findUnique({ where: { id }, select: columns })
    if (!row) break
    found = { id: row.id, number: Number(row.number), state: asState(row.state) }
    id = row.mergedIntoId
  }
  return found
}

function asState(text: string): CaseState {
  const state = caseStates.find((one) => one === text)
  if (!state) throw new Error('A case is in a state that there is not')
  return state
}
