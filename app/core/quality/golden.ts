import { z } from 'zod'
import { impacts, urgencyCodes, verdicts } from '#core/case/states.ts'
import { tipKindCodes } from '#core/tip/kind.ts'

export const goldenAnswer = z.object({
  verdict: z.enum(verdicts),
  impact: z.enum(impacts),
  urgency: z.enum(urgencyCodes),
})
export type GoldenAnswer = z.infer<typeof goldenAnswer>
export const answerFields = [
  'verdict',
  'impact',
  'urgency',
] as const satisfies (keyof GoldenAnswer)[]

const words = (most: number) => z.string().trim().min(1).max(most)
export const longest = { title: 120, story: 4000, why: 2000 } as const

/** A case to practise on, as a supervisor writes it. */
export const goldenDraft = goldenAnswer.extend({
  title: words(longest.title),
  kind: z.enum(tipKindCodes),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z]{2})?$/)
    .transform((code) => code || null),
  story: words(longest.story),
  why: words(longest.why),
})
export type GoldenDraft = z.infer<typeof goldenDraft>

/** In which parts an answer is the expected one. */
export function rightParts(given: GoldenAnswer, expected: GoldenAnswer): (keyof GoldenAnswer)[] {
  return answerFields.filter((field) => given[field] === expected[field])
}

/** From so many answers on the team sees a figure: below, it would be somebody's own. */
export const fewestAnswers = 3

/** How many of the answers were right in every part, in percent; null below the fewest. */
export function teamFigure(answers: readonly GoldenAnswer[], expected: GoldenAnswer) {
  if (answers.length < fewestAnswers) return { n: answers.length, percent: null }
  const right = answers.filter((one) => rightParts(one, expected).length === answerFields.length)
  return { n: answers.length, percent: Math.round((right.length / answers.length) * 100) }
}
