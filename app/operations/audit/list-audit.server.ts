import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type AuditAction, auditActions } from '#core/audit/event.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { AuditEvent, Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { hiddenEvents } from '#infra/sight/hidden-events.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { blindTo } from '../quality/steps/blind-to.server.ts'
import { findSubject } from './find-subject.server.ts'
import { nameSubjects } from './name-subjects.server.ts'

const eventsPerPage = 50

export type AuditQuery = {
  /** A call-sign, "Case 1042", or a key such as `person:0192…`. */
  who?: string
  about?: string
  /** One of the audit's actions; anything else is no filter. */
  what?: string
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
  /** What was asked for by a name that nothing has. */
  unknown: string[]
  newer: string | null
  older: string | null
}

/**
 * Events, newest first, a page at a time by their number: the chain grows while it is read. Whoever is
 * recused from a case reads nothing of it here, either.
 */
export async function listAudit(
  house: House,
  reader: StaffMember,
  query: AuditQuery,
): Promise<AuditPage> {
  const { before, after } = query
  const sight = await readSight(house.db, reader.id)
  const actor = query.who ? await findSubject(house, sight, query.who) : undefined
  const subject = query.about ? await findSubject(house, sight, query.about) : undefined
  const unknown = [
    ...(actor === null && query.who ? [query.who] : []),
    ...(subject === null && query.about ? [query.about] : []),
  ]
  if (actor === null || subject === null) return { events: [], unknown, newer: null, older: null }

  const back = after !== undefined
  const rows = await readEvents(house.db, sight, back ? { after } : { before }, {
    actor,
    subject,
    action: isAction(query.what) ? query.what : undefined,
  })
  const more = rows.length > eventsPerPage
  const page = rows.slice(0, eventsPerPage)
  if (back) page.reverse()

  const names = await nameSubjects(
    house,
    page.flatMap(({ actor, subject }) => [actor, subject]),
  )
  const blind = await blindTo(house.db, reader.id, house.now())
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
      details: readDetails(row.details, blind.has(row.subject.replace(/^case:/, ''))),
    })),
    unknown,
    newer: (back ? more : before !== undefined) ? first : null,
    older: (back ? true : more) ? last : null,
  }
}

/** A page and one more, so that one knows whether there are more; without what the reader must not see. */
async function readEvents(
  db: Db,
  sight: Sight,
  { before, after }: Pick<AuditQuery, 'before' | 'after'>,
  wanted: Pick<Prisma.AuditEventWhereInput, 'actor' | 'subject' | 'action'>,
): Promise<AuditEvent[]> {
  const back = after !== undefined
  const hidden = await hiddenEvents(db, sight)
  const events: AuditEvent[] = []
  let at = back ? after : before
  for (;;) {
    const rows = await db.auditEvent.findMany({
      where: {
        AND: [wanted, hidden.subjects.length > 0 ? { subject: { notIn: hidden.subjects } } : {}],
        seq: back ? { gt: at } : { lt: at },
      },
      orderBy: { seq: back ? 'asc' : 'desc' },
      take: eventsPerPage + 1,
    })
    // Those that name a hidden case in passing can't be left out by an index.
    events.push(...rows.filter(({ details }) => !hidden.inDetails(details)))
    if (events.length > eventsPerPage || rows.length <= eventsPerPage) break
    at = rows.at(-1)?.seq
  }
  return events.slice(0, eventsPerPage + 1)
}

export function isAction(given: string | undefined): given is AuditAction {
  return (auditActions as readonly string[]).includes(given ?? '')
}

/** What was decided of a case, which somebody who looks at it a second time must not know yet. */
const decision: ReadonlySet<string> = new Set(['verdict', 'impact'])
const keptBack = 'not shown until your second look is done'

function readDetails(details: unknown, blind: boolean): { key: string; value: string }[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => [key, blind && decision.has(key) ? keptBack : value] as const)
    .map(([key, value]) => ({
      key,
      value: Array.isArray(value) ? value.join(', ') : String(value),
    }))
}
