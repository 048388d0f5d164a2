import type { AuditDetails, ChainedEntry } from '#core/audit/event.ts'
import { chainStart, verifyChain } from '#core/audit/verify.ts'
import type { House } from '#infra/house.server.ts'

const pageSize = 2_000

export type AuditVerdict =
  | { ok: true; entries: number; hash: string }
  | { ok: false; seq: string; reason: 'missing' | 'unlinked' | 'altered' | 'head_differs' }

/**
 * Checks the whole chain, page by page, and its end against the head that was noted apart. Names the
 * first entry that does not follow. What is written meanwhile is left to the next check.
 */
export async function verifyAudit(house: House): Promise<AuditVerdict> {
  const head = await house.db.auditHead.findUnique({ where: { id: 1 } })
  if (!head) return { ok: false, seq: '0', reason: 'head_differs' }

  let end = chainStart
  while (end.seq < head.seq) {
    const verdict = verifyChain(await readPage(house, end.seq, head.seq), end)
    if (!verdict.ok) return { ok: false, seq: verdict.seq.toString(), reason: verdict.reason }
    // Nothing followed though the head says that something should: cut off at its end.
    if (verdict.end.seq === end.seq) {
      return { ok: false, seq: (end.seq + 1n).toString(), reason: 'missing' }
    }
    end = verdict.end
  }
  if (end.hash !== head.hash) {
    return { ok: false, seq: head.seq.toString(), reason: 'head_differs' }
  }
  return { ok: true, entries: Number(end.seq), hash: end.hash }
}

async function readPage(house: House, after: bigint, upTo: bigint): Promise<ChainedEntry[]> {
  const rows = await house.db.auditEvent.findMany({
    where: { seq: { gt: after, lte: upTo } },
    orderBy: { seq: 'asc' },
    take: pageSize,
  })
  return rows.map((row) => ({ ...row, details: row.details as AuditDetails }))
}
