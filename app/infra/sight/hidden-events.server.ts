import { namesAny, type Sight } from '#core/access/sight.ts'
import type { Db } from '#infra/db/connect.server.ts'

/** What of the audit log somebody must not see. */
export type HiddenEvents = {
  /** Subjects of events about hidden cases: them, their tips, and the patterns drawn from them. */
  subjects: string[]
  /** Whether another event's details name one of those. */
  inDetails: (details: unknown) => boolean
}

export async function hiddenEvents(db: Db, { hiddenCaseIds }: Sight): Promise<HiddenEvents> {
  if (hiddenCaseIds.length === 0) return { subjects: [], inDetails: () => false }
  const caseId = { in: [...hiddenCaseIds] }
  const [tips, patterns] = await Promise.all([
    db.caseTip.findMany({ where: { caseId }, select: { tipId: true } }),
    db.patternCase.findMany({ where: { caseId }, select: { patternId: true } }),
  ])
  const tipIds = tips.map(({ tipId }) => tipId)
  const patternIds = patterns.map(({ patternId }) => patternId)
  const ids = new Set([...hiddenCaseIds, ...tipIds, ...patternIds])
  return {
    subjects: [
      ...hiddenCaseIds.map((id) => `case:${id}`),
      ...tipIds.map((id) => `tip:${id}`),
      ...patternIds.map((id) => `pattern:${id}`),
    ],
    inDetails: (details) => namesAny(ids, details),
  }
}
