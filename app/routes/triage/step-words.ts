import type { CaseStep } from '#core/case/checklist.ts'
import type { RoutineStep } from '#core/case/routine.ts'

export const stepNames: Record<CaseStep, string> = {
  hotline: 'Hotline of the place',
  embassy: 'Embassy of their country',
  police: 'Police contact of the place',
}

export const routineNames: Record<RoutineStep, string> = {
  advert_kept: 'The advert is among the evidence, or its address is kept',
  employer_checked: 'The employer is looked up: does it exist, does it hire this way?',
  journey_known: 'When and how they would travel is known',
  place_known: 'Where the person is held is known as closely as can be',
  papers_known: 'Who has the passport is known',
  family_known: 'Whether the family can be reached safely is known',
  payments_traced: 'Accounts, wallets and transactions are written down',
  stop_paying_said: 'The reporter was told to send nothing more',
  site_checked: 'The site or app was looked at, and what it asks for',
  scheme_named: 'What kind of scheme it is, in a note',
  identifiers_judged: 'Whose each identifier is',
  links_decided: 'Suggested links are decided',
  reporter_answered: 'The reporter has heard from us',
}

export const stepList = (steps: readonly CaseStep[]): string =>
  steps.map((step) => stepNames[step].toLowerCase()).join(', ')

const outcomes: Readonly<Record<string, string>> = {
  done: 'did a step',
  not_needed: 'left a step out as not needed',
  skipped: 'skipped a step',
  open: 'opened a step again',
}

/** What happened to a step, for the history. */
export function stepText(step: unknown, outcome: unknown): string {
  const names: Readonly<Record<string, string>> = { ...stepNames, ...routineNames }
  const name = names[String(step)]
  const what = outcomes[String(outcome)] ?? 'decided on a step'
  return name ? `${what}: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : what
}
