import type { StaffMember } from '#core/access/staff-member.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { mayOpen, type Openable } from '../opening/may-open.server.ts'

/** One file of the case and the key of its tip, for whoever may open what is sealed in the case. */
export async function findFile(
  db: Db | Tx,
  house: House,
  actor: StaffMember,
  number: number,
  evidenceId: string,
) {
  const allowed: Openable = await mayOpen(db, house, actor, number, 'told')
  if (!allowed.ok) return allowed
  const row = await db.evidence.findFirst({
    where: { id: evidenceId, subjectId: { in: allowed.tipIds } },
  })
  const dataKey = row && (await readDataKey(db, house.keyring, row.subjectId))
  if (!row || !dataKey) return { ok: false, reason: 'evidence_unknown' } as const
  return { ok: true, caseId: allowed.caseId, row, dataKey } as const
}

export type FileRefusal = Extract<Awaited<ReturnType<typeof findFile>>, { ok: false }>
