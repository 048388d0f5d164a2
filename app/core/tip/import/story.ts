import { cleanText } from '../clean.ts'
import { questions } from '../journey/catalogue.ts'

const longest = 'max' in questions.story ? questions.story.max : 0

/** Paragraphs of one story, cut to what the form would take. */
export function storyOf(parts: readonly (string | null | undefined)[]): string {
  const story = parts.flatMap((part) => cleanText(part ?? '') || []).join('\n\n')
  return story.length > longest ? cleanText(story.slice(0, longest)) : story
}
