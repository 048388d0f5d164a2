import type { GoldenAnswer } from '#core/quality/golden.ts'
import { impactNames, urgencyNames, verdictNames } from '../words.ts'

export const practiceTitle = 'Practice'

export const partNames: Record<keyof GoldenAnswer, string> = {
  verdict: 'Verdict',
  impact: 'Impact',
  urgency: 'Urgency',
}

/** What was said in one part, as people read it. */
export function partText(part: keyof GoldenAnswer, answer: GoldenAnswer): string {
  if (part === 'verdict') return verdictNames[answer.verdict]
  return part === 'impact' ? impactNames[answer.impact] : urgencyNames[answer.urgency]
}
