import type { CaseState } from '#core/case/states.ts'
import type { PatternState } from '#core/pattern/states.ts'
import type { Prisma } from '#infra/db/generated/client.ts'

const closed = ['resolved', 'archived', 'purged', 'merged_into'] as const satisfies CaseState[]
const written = ['draft', 'redaction_checked', 'amended'] as const satisfies PatternState[]

/** Cases that somebody still has to do something about. */
export const openCase = { state: { notIn: [...closed] } } satisfies Prisma.CaseWhereInput

/** Patterns that somebody is writing, as author or as editor. */
export function inWork(personId: string): Prisma.PatternWhereInput {
  return {
    state: { in: [...written] },
    OR: [{ authorId: personId }, { editors: { some: { personId } } }],
  }
}
