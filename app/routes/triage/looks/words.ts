import type { Agreement } from '#core/quality/agreement.ts'
import type { LookRefusal } from '#core/quality/second-look.ts'
import { counted } from '../words.ts'

export const looksTitle = 'Second looks'

/** `0.42`, with a real minus sign. */
export const kappaText = (kappa: number): string => kappa.toFixed(2).replace('-', '−')

/** `the same verdict in 18 of 20 (90 %), kappa 0.81`. */
export function agreementText({ n, agreed, percent, kappa }: Agreement): string {
  if (n === 0) return 'nothing to compare yet.'
  const share = `the same verdict in ${agreed} of ${n} (${percent} %)`
  return kappa === null ? `${share}.` : `${share}, kappa ${kappaText(kappa)}.`
}

export const lookRefusals: Record<LookRefusal, string> = {
  look_own: 'This is your own decision: somebody else looks at it.',
  look_taken: 'Somebody else is at it now.',
  look_over: 'This look is over: it was answered, or its case was opened again.',
  look_not_taken: 'You do not have this look any more. Take it again from the list.',
}

export const whyLimit = (at: number) => `Write at most ${counted(at, 'character')}`
