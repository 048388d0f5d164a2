import { type CaseStep, caseSteps } from '#core/case/checklist.ts'

export const stepNames: Record<CaseStep, string> = {
  hotline: 'Hotline of the place',
  embassy: 'Embassy of their country',
  police: 'Police contact of the place',
}

export const stepList = (steps: readonly CaseStep[]): string =>
  steps.map((step) => stepNames[step].toLowerCase()).join(', ')

const outcomes: Readonly<Record<string, string>> = {
  done: 'did a step',
  skipped: 'skipped a step',
  open: 'opened a step again',
}

/** What happened to a step, for the history. */
export function stepText(step: unknown, outcome: unknown): string {
  const name = caseSteps.find((code) => code === step)
  const what = outcomes[String(outcome)] ?? 'decided on a step'
  return name ? `${what}: ${stepNames[name].toLowerCase()}` : what
}
