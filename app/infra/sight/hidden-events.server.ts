import type { Sight } from '#core/access/sight.ts'
import type { Db } from '#infra/db/connect.server.ts'

/** What the audit log's events about hidden cases have as subjects: them, their tips, and the patterns drawn from them. */
export async function hiddenSubjects(db: Db, { hiddenCaseIds }: Sight): Promise<string[]> {
  if (hiddenCaseIds.length === 0) return []
  const caseId = { in: [...hiddenCaseIds] }
  const [tips, patterns] = await Promise.all([
    db.caseTip.findMany({ where: { caseId }, select: { tipId: true } }),
    db.patternCase.findMany({ where: { caseId }, select: { patternId: true } }),
  ])
  return [
    ...hiddenCaseIds.map((id) => `case:${id}`),
    ...tips.map(({ tipId }) => `tip:${tipId}`),
    ...patterns.map(({ patternId }) => `pattern:${patternId}`),
  ]
}
