import { consentPurposes } from '#core/tip/consent.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'

/** What a made-up person told, as answers of the form. `tell` sends them through the form's own parser. */
export type SampleTip = {
  /** How the rest of the demo speaks of it. */
  key: string
  /** The language that the form was shown in, and in which they wrote. */
  language: NonNullable<TipAnswers['language']>
  /** Days before the demo was made; 0.5 is twelve hours. */
  daysAgo: number
  answers: TipAnswers
  /** What a drawn picture of a chat says, line by line, where they gave one as evidence. */
  chat?: { file: string; contact: string; lines: readonly ChatLine[] }
}

export type ChatLine = { from: 'them' | 'me'; text: string }

export const allConsents = consentPurposes
export const patternsOnly = ['use_in_patterns'] as const
export const noReply = ['use_in_patterns', 'share_with_partners', 'share_with_police'] as const
