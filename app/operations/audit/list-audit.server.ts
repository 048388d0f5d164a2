import { type AuditAction, auditActions } from '#core/audit/event.ts'
import type { House } from '#infra/house.server.ts'
import { nameSubjects } from './name-subjects.server.ts'

export const eventsPerPage = 50

export type AuditFilter = {
  /** Exact, such as `case:0192…` or `person:0192…`. */
  subject?: string
  actor?: string
  action?: string
  /** Events before this number (newest first), or after it when going back. */
  before?: bigint
  after?: bigint
}

export type AuditEventView = {
  seq: string
  at: Date
  action: string
  actor: Named
  subject: Named
  details: { key: string; value: string }[]
}
/** A key such as `case:0192…`, and what people call it. */
export type Named = { key: string; name: string }

export type AuditPage = {
  events: AuditEventView[]
  newer: string | null
  older: string | null
}

/** Events, newest first, a page at a time by their number: the chain grows while it is read. */
export async function listAudit(house: House, filter: AuditFilter): Promise<AuditPage> {
  const back = filter.after !== undefined
  const rows = await house.db.auditEvent.findMany({
    where: {
      subject: filter.subject,
      actor: filter.actor,
      action: isAction(filter.action) ? filter.action : undefined,
      seq: back ? { gt: filter.after } : { lt: filter.before },
    },
    orderBy: { seq: back ? 'asc' : 'desc' },
    take: eventsPerPage + 1,
  })
  const more = rows.length > eventsPerPage
  const page = rows.slice(0, eventsPerPage)
  if (back) page.reverse()

  const names = await nameSubjects(
    house,
    page.flatMap(({ actor, subject }) => [actor, subject]),
  )
  const named = (key: string): Named => ({ key, name: names.get(key) ?? key })
  const first = page.at(0)?.seq.toString() ?? null
  const last = page.at(-1)?.seq.toString() ?? null
  return {
    events: page.map((row) => ({
      seq: row.seq.toString(),
      at: row.at,
      action: row.action,
      actor: named(row.actor),
      subject: named(row.subject),
      details: readDetails(row.details),
    })),
    newer: (back ? more : filter.before !== undefined) ? first : null,
    older: (back ? true : more) ? last : null,
  }
}

export function isAction(given: string | undefined): given is AuditAction {
  return (auditActions as readonly string[]).includes(given ?? '')
}

function readDetails(details: unknown): { key: string; value: string }[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ({
      key,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    }))
}
