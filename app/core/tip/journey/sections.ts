import type { TipAnswers } from './catalogue.ts'
import { type ClosedPages, type JourneyPage, pagesOf } from './flow.ts'
import { type PagePath, pageTable } from './pages.ts'

/** Parts of check-your-answers; each reaches from its first page to the next part. */
export const sections = {
  safety: 'danger',
  story: 'story',
  identifiers: 'what-you-have',
  offer: 'job',
  work: 'work',
  investment: 'scheme',
  route: 'country',
  money: 'money',
  files: 'evidence',
  use: 'language',
} as const satisfies Record<string, PagePath>

export type SectionId = keyof typeof sections

const order = pageTable.map(({ path }) => path)
const starts = (Object.entries(sections) as [SectionId, PagePath][]).map(
  ([id, path]) => [id, order.indexOf(path)] as const,
)

function sectionOf(path: PagePath): SectionId {
  const at = order.indexOf(path)
  return starts.findLast(([, start]) => start <= at)?.[0] ?? 'safety'
}

export type Section = { id: SectionId; pages: readonly JourneyPage[] }

/** Pages by section, in order; sections without a page are left out. */
export function inSections(pages: readonly JourneyPage[]): readonly Section[] {
  return starts
    .map(([id]) => ({ id, pages: pages.filter(({ path }) => sectionOf(path) === id) }))
    .filter((section) => section.pages.length > 0)
}

/** This person's pages that ask for something. */
export function sectionsOf(answers: TipAnswers, closed?: ClosedPages): readonly Section[] {
  return inSections(
    pagesOf(answers, closed).filter(
      ({ questions, special }) => questions.length > 0 || special === 'evidence',
    ),
  )
}
