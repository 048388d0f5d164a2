import type { DraftContent } from '#core/tip/form/draft.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { House } from '#infra/house.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'

export function draftContent(answers: TipAnswers = {}): DraftContent {
  return {
    answers: {
      danger_now: 'no',
      kind: 'investment',
      story: 'They showed me a profit and kept it.',
      ...answers,
    },
    seen: ['danger', 'kind', 'story'],
    language: 'en',
  }
}

/** An unsent report; answers the token that its visitor's cookie holds. */
export function aDraft(house: House, answers: TipAnswers = {}): Promise<string> {
  return startDraft(house, draftContent(answers))
}
