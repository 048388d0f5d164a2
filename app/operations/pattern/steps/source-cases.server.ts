import type { CaseState, Urgency, Verdict } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

export type SourceCaseFile = {
  id: string
  number: number
  kind: TipKind
  state: CaseState
  urgency: Urgency
  verdict: Verdict | null
  tips: number
  /** Drawn in because a case of the pattern was merged into it, not chosen itself. */
  followed: boolean
  /** Everybody who ever resolved it. */
  resolverIds: string[]
}

type Row = Omit<SourceCaseFile, 'number' | 'resolverIds'> & {
  number: bigint
  resolvedById: string | null
}

/**
 * The cases behind a pattern, by number. A case that was merged into another has its tips there, so
 * that one belongs to them, too.
 */
export async function sourceCases(
  db: Db | Tx,
  caseIds: readonly string[],
): Promise<SourceCaseFile[]> {
  if (caseIds.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE "drawn" ("id") AS (
      SELECT "id" FROM "case_file" WHERE "id" = ANY(${[...caseIds]}::uuid[])
      UNION
      SELECT c."merged_into_id" FROM "case_file" c JOIN "drawn" d ON d."id" = c."id"
      WHERE c."merged_into_id" IS NOT NULL
    )
    SELECT c."id", c."number", c."kind", c."state", c."urgency", c."verdict",
      c."tip_count" AS "tips", c."resolved_by_id" AS "resolvedById",
      NOT (c."id" = ANY(${[...caseIds]}::uuid[])) AS "followed"
    FROM "case_file" c JOIN "drawn" d ON d."id" = c."id"
    ORDER BY c."number"`
  const resolvers = await everyResolver(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ resolvedById, ...row }) => ({
    ...row,
    number: Number(row.number),
    resolverIds: [
      ...new Set([...(resolvers.get(row.id) ?? []), ...(resolvedById ? [resolvedById] : [])]),
    ],
  }))
}

/** The case's row knows only the last one who resolved it; the audit log knows all of them. */
async function everyResolver(
  db: Db | Tx,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const events = await db.auditEvent.findMany({
    where: {
      subject: { in: caseIds.map((id) => `case:${id}`) },
      action: 'case.state_changed',
      details: { path: ['to'], equals: 'resolved' },
      actor: { startsWith: 'person:' },
    },
    select: { subject: true, actor: true },
  })
  const found = new Map<string, string[]>()
  for (const { subject, actor } of events) {
    const id = subject.slice('case:'.length)
    found.set(id, [...(found.get(id) ?? []), actor.slice('person:'.length)])
  }
  return found
}
