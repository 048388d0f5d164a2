import type { TipAnswers } from './catalogue.ts'
import { type ClosedPages, type JourneyPage, pagesOf } from './flow.ts'
import type { PagePath } from './pages.ts'

/** Parts of check-your-answers; each reaches from its first page to the next part. */
export const sections = {
  safety: 'danger',
  story: 'story',
  identifiers: 'what-you-have',
  offer: 'job',
  route: 'route',
  investment: 'scheme',
  money: 'money',
  files: 'evidence',
  use: 'language',
} as const satisfies Record<string, PagePath>

export type SectionId = keyof typeof sections

const starts = new Map<PagePath, SectionId>(
  (Object.entries(sections) as [SectionId, PagePath][]).map(([id, path]) => [path, id]),
)

/** This person's pages by section, in order; sections without a page are left out. */
export function sectionsOf(
  answers: TipAnswers,
  closed?: ClosedPages,
): readonly { id: SectionId; pages: readonly JourneyPage[] }[] {
  const found: { id: SectionId; pages: JourneyPage[] }[] = []
  for (const page of pagesOf(answers, closed)) {
    const id = starts.get(page.path)
    if (id) found.push({ id, pages: [] })
    if (page.questions.length > 0 || page.special === 'evidence') found.at(-1)?.pages.push(page)
  }
  return found.filter(({ pages }) => pages.length > 0)
}
