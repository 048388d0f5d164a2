import type { ActionFunctionArgs } from '@remix-run/node'
import type { CodedValue } from '#core/case/coded.ts'
import { initialUrgency } from '#core/case/urgency.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { splitAnswers } from '#core/tip/split.ts'
import { isFormTokenOurs } from '#infra/http/form-token.server.ts'
import { formTokenField } from '#infra/http/read-form.server.ts'
import { didWork, workChallenge } from '#infra/http/work.server.ts'
import { type Intake, isHouseBusy } from '#operations/filing/judge-filing.server.ts'
import { trapName } from './trap.tsx'

/** What the request shows of how the tip is filed; nothing of it is kept. */
export function intakeOf({ context }: ActionFunctionArgs, form: FormData, token: string): Intake {
  const { house, source } = context
  const trap = form.get(trapName)
  return {
    source,
    trapFilled: typeof trap === 'string' && trap !== '',
    hadForm: isFormTokenOurs(house, form.get(formTokenField)),
    worked: didWork(house, token, form.get('work')),
  }
}

/** Whether answers tell of somebody in danger now: nothing may hold such a report up. */
export function isImminent(answers: TipAnswers): boolean {
  const coded: readonly CodedValue[] = splitAnswers(answers).coded
  return initialUrgency(coded).urgency === 'imminent'
}

/** The work to offer while the queue is over-busy; none to whoever tells of someone in danger. */
export async function workOffer(
  { context: { house } }: Pick<ActionFunctionArgs, 'context'>,
  token: string | null,
  answers: TipAnswers,
): Promise<string | null> {
  if (token === null || isImminent(answers)) return null
  return (await isHouseBusy(house)) ? workChallenge(house, token) : null
}
