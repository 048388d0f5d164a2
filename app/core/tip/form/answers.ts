import { type QuestionId, questionIds, questions, type TipAnswers } from '../journey/catalogue.ts'
import { type ClosedPages, firstGap, prune } from '../journey/flow.ts'
import type { PagePath } from '../journey/pages.ts'
import { type AnswerPatch, type FieldError, requiredError } from './parse-page.ts'
import { answerSchema } from './schema.ts'

export function applyPatch(answers: TipAnswers, patch: AnswerPatch): TipAnswers {
  const merged: AnswerPatch = { ...answers, ...patch }
  return Object.fromEntries(
    questionIds.filter((id) => merged[id] !== undefined).map((id) => [id, merged[id]]),
  )
}

/** Reads answers that were stored as JSON; what no longer fits the catalogue is left out. */
export function readStoredAnswers(stored: unknown): TipAnswers {
  if (typeof stored !== 'object' || stored === null) return {}
  const source = stored as Partial<Record<QuestionId, unknown>>
  return Object.fromEntries(
    questionIds.flatMap((id) => {
      const raw = Object.hasOwn(source, id) ? source[id] : undefined
      const parsed = raw === undefined ? undefined : answerSchema(id).safeParse(asInput(id, raw))
      return parsed?.success ? [[id, parsed.data]] : []
    }),
  )
}

/** Lines are stored as a list, and read from a text. */
function asInput(id: QuestionId, stored: unknown): unknown {
  return questions[id].type === 'lines' && Array.isArray(stored) ? stored.join('\n') : stored
}

/** Questions of which one must be answered, unless a file says it instead. */
const tellingQuestions: readonly QuestionId[] = [
  'story',
  'websites',
  'phones',
  'accounts',
  'emails',
  'wallets',
  'bank_accounts',
  'companies',
  'people',
  'transactions',
]

export type WholeResult =
  | { ok: true; answers: TipAnswers }
  | { ok: false; page: PagePath; error: FieldError }

/**
 * Whether the answers can be filed: every required question, and a story, an identifier or a file.
 * Names the first page to go back to. Answers to questions that no longer apply are dropped.
 */
export function parseWhole(
  answers: TipAnswers,
  facts: { evidenceFiles: number; closed?: ClosedPages },
): WholeResult {
  const pruned = prune(answers, facts.closed)
  const gap = firstGap(pruned)
  if (gap) return { ok: false, page: gap.page, error: requiredError(gap.question) }
  const tells = facts.evidenceFiles > 0 || tellingQuestions.some((id) => pruned[id] !== undefined)
  if (tells) return { ok: true, answers: pruned }
  return {
    ok: false,
    page: 'story',
    error: { field: 'story', messageKey: 'error.nothing_told' },
  }
}
