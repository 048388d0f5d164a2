import { attributesAtLeastK, type CodedAnswer } from '#core/pattern/anonymise/attributes.ts'
import type { CountBand } from '#core/pattern/bands.ts'
import type { PatternChoices } from '#core/pattern/choices.ts'
import { questionIds } from '#core/tip/journey/catalogue.ts'
import type { SourceTip } from '../steps/source-tips.server.ts'

export type AttributeChoice = CodedAnswer & {
  chosen: boolean
  /** Null where fewer than k tips say it. */
  tips: CountBand | null
}

const place = (id: string) => (questionIds as readonly string[]).indexOf(id)

/** What the tips' coded answers offer, and what was chosen though no tip says it any more. */
export function attributeChoices(
  choices: PatternChoices,
  tips: readonly SourceTip[],
  k: number,
): AttributeChoice[] {
  const { kept, dropped } = attributesAtLeastK(tips, k)
  const keyOf = ({ question, value }: CodedAnswer) => `${question}=${value}`
  const all = new Map<string, CodedAnswer & { tips: CountBand | null }>([
    ...choices.attributes.map((one) => [keyOf(one), { ...one, tips: null }] as const),
    ...dropped.map(({ question, value }) => {
      const one = { question, value, tips: null }
      return [keyOf(one), one] as const
    }),
    ...kept.map((one) => [keyOf(one), one] as const),
  ])
  const chosen = new Set(choices.attributes.map(keyOf))
  return [...all]
    .map(([key, one]) => ({ ...one, chosen: chosen.has(key) }))
    .sort((a, b) => place(a.question) - place(b.question) || (a.value < b.value ? -1 : 1))
}
