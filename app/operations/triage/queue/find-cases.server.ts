import { type QueueSearch, readSearch } from '#core/case/queue-search.ts'
import type { Db } from '#infra/db/connect.server.ts'

/** More cases than anybody pages through; the search then says too little. */
const most = 5000

export type Found =
  /** Exactly one case is meant. */
  | { of: 'case'; number: number }
  /** The cases that hold one of the identifiers meant, by id. */
  | { of: 'cases'; ids: string[] }

/** The cases that somebody looks for, by indexed look-ups alone. */
export async function findCases(db: Db, text: string, country?: string): Promise<Found> {
  const search = readSearch(text, country)
  switch (search.of) {
    case 'case': {
      const row = await db.case.findUnique({
        where: { number: search.number },
        select: { number: true },
      })
      return row ? { of: 'case', number: Number(row.number) } : { of: 'cases', ids: [] }
    }
    case 'tip': {
      const link = await db.caseTip.findFirst({
        where: { tip: { number: search.number }, detachedAt: null },
        select: { case: { select: { number: true } } },
      })
      return link ? { of: 'case', number: Number(link.case.number) } : { of: 'cases', ids: [] }
    }
    case 'indicators':
      return { of: 'cases', ids: await casesWith(db, search.indicators) }
  }
}

type Wanted = Extract<QueueSearch, { of: 'indicators' }>['indicators']

async function casesWith(db: Db, wanted: Wanted): Promise<string[]> {
  if (wanted.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ct."case_id" AS "id"
    FROM unnest(${wanted.map(({ type }) => type)}::text[], ${wanted.map(({ value }) => value)}::text[])
      AS meant("type", "value")
    JOIN "indicator" i ON i."type" = meant."type" AND i."value" = meant."value"
    JOIN "tip_indicator" ti ON ti."indicator_id" = i."id"
    JOIN "case_tip" ct ON ct."tip_id" = ti."tip_id" AND ct."detached_at" IS NULL
    LIMIT ${most}`
  return rows.map(({ id }) => id)
}
