import { cleanText } from '../clean.ts'

/** Paragraphs of one story. A partner's record may be longer than what the form takes. */
export function storyOf(parts: readonly (string | null | undefined)[]): string {
  return parts.flatMap((part) => cleanText(part ?? '') || []).join('\n\n')
}
