import { type Actor, type AuditAction, type AuditDetails, chainHash } from '#core/audit/event.ts'
import type { Tx } from '#infra/db/connect.server.ts'

export type NewEvent = {
  actor: Actor
  action: AuditAction
  subject: string
  details?: AuditDetails
}

/**
 * Writes events at the end of the chain, inside the caller's transaction. The head row's lock puts
 * writers in order; call it last in the transaction so that the lock is held briefly.
 */
export async function appendAudit(tx: Tx, at: Date, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT "seq", "hash" FROM "audit_head" WHERE "id" = 1 FOR UPDATE`
  if (!head) throw new Error('The audit chain has no head: the database is not migrated')

  let { seq, hash } = head
  const rows = events.map((event) => {
    seq += 1n
    const entry = { seq, at, ...event, details: event.details ?? {} }
    const prevHash = hash
    hash = chainHash(prevHash, entry)
    return { ...entry, prevHash, hash }
  })
  // As one text: the query engine takes longer for the fields of many rows than the database does.
  const told = rows.map((row) => ({ ...row, seq: String(row.seq) }))
  await tx.$executeRaw`
    INSERT INTO "audit_event" ("seq", "at", "actor", "action", "subject", "details", "prev_hash", "hash")
    SELECT * FROM json_to_recordset(${JSON.stringify(told)}::json) AS told("seq" bigint,
      "at" timestamptz, "actor" text, "action" text, "subject" text, "details" jsonb, "prevHash" text, "hash" text)`
  await tx.auditHead.update({ where: { id: 1 }, data: { seq, hash } })
}
