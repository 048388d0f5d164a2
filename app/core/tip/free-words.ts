import { isQuestionId, questions } from './journey/catalogue.ts'
import type { SealedAnswer } from './split.ts'

/** What was told in words: without the fields that hold identifiers as somebody typed them. */
export function freeWords<Answer extends SealedAnswer>(sealed: readonly Answer[]): Answer[] {
  return sealed.filter(({ field }) => isQuestionId(field) && questions[field].level === 'sealed')
}
