import type { ActionFunctionArgs } from '@remix-run/node'
import { type Checked, mostTelling } from '#core/check/answer.ts'
import { readQuestion, type Typed } from '#core/check/question.ts'
import type { ErrorKey } from '#core/text/text.ts'
import { checkLimit } from '#infra/http/check-problem.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { checkIndicators } from '#operations/check/read-range.server.ts'

export type CheckSent =
  | { ok: true; typed: Typed; checked: Checked | null }
  | { ok: false; typed: Typed; error: ErrorKey }

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Answers one typed thing. Nothing of it is kept, and no log line can hold it. */
export async function sendCheck(args: ActionFunctionArgs): Promise<CheckSent> {
  // It saves nothing, so a page that was open for a day may still ask.
  const { form } = await readFormToShow(args)
  const { house, source } = args.context
  const typed = {
    what: textOf(form, 'what'),
    country: textOf(form, 'country'),
    platform: textOf(form, 'platform'),
  }
  if (!(await withinLimit(house, `check|${source}`, checkLimit, 1)))
    return { ok: false, typed, error: 'error.check_busy' }
  const question = readQuestion(typed)
  if (!question.ok) return { ok: false, typed, error: `error.check_${question.reason}` }
  return {
    ok: true,
    typed,
    checked: mostTelling(await checkIndicators(house, question.indicators)),
  }
}
