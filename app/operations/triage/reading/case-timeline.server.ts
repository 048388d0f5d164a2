import type { Sight } from '#core/access/sight.ts'
import type { AuditAction } from '#core/audit/event.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { hiddenEvents } from '#infra/sight/hidden-events.server.ts'

export type TimelineEntry = {
  seq: string
  at: Date
  action: string
  /** A call-sign; null for the system, a reporter and an import, which `kind` tells apart. */
  callSign: string | null
  kind: string
  details: Record<string, unknown>
}

/** The audit page has the rest. */
const most = 80

/** Who is recused is for those who may lift it; it stands in the audit log. */
const keptApart: AuditAction[] = ['case.recused', 'case.recusal_lifted']

/** What happened to the case and its tips, newest first; nothing of cases that the reader must not see. */
export async function readTimeline(
  db: Db,
  caseId: string,
  tipIds: readonly string[],
  sight: Sight,
): Promise<TimelineEntry[]> {
  const subjects = [`case:${caseId}`, ...tipIds.map((id) => `tip:${id}`)]
  const rows = await db.auditEvent.findMany({
    where: { subject: { in: subjects }, action: { notIn: keptApart } },
    orderBy: { seq: 'desc' },
    take: most,
  })
  const hidden = await hiddenEvents(db, sight)
  const events = rows.filter(({ details }) => !hidden.inDetails(details))
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(events.flatMap(({ actor }) => personOf(actor) ?? []))] } },
    select: { id: true, callSign: true },
  })
  const callSigns = new Map(people.map(({ id, callSign }) => [id, callSign]))
  return events.map(({ seq, at, actor, action, details }) => ({
    seq: String(seq),
    at,
    action,
    callSign: callSigns.get(personOf(actor) ?? '') ?? null,
    kind: actor.split(':')[0] ?? actor,
    details: asRecord(details),
  }))
}

function personOf(actor: string): string | undefined {
  return actor.startsWith('person:') ? actor.slice('person:'.length) : undefined
}

function asRecord(details: unknown): Record<string, unknown> {
  return typeof details === 'object' && details !== null ? { ...details } : {}
}
