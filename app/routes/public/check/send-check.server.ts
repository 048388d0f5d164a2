import type { ActionFunctionArgs } from '@remix-run/node'
import { missingFrom, readTyped } from '#core/check/read-typed.ts'
import type { ErrorKey } from '#core/text/text.ts'
import { isCountry } from '#core/tip/country.ts'
import { checkLimit } from '#infra/http/check-problem.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { type CheckedIndicator, checkIndicators } from '#operations/check/read-range.server.ts'

export type Typed = { what: string; country: string; platform: string }
export type CheckSent =
  | { ok: true; typed: Typed; checked: CheckedIndicator[] }
  | { ok: false; typed: Typed; error: ErrorKey }

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Answers one typed thing. Nothing of it is kept, and no log line can hold it. */
export async function sendCheck(args: ActionFunctionArgs): Promise<CheckSent> {
  const form = await readForm(args)
  const { house, source } = args.context
  const typed = {
    what: textOf(form, 'what'),
    country: textOf(form, 'country'),
    platform: textOf(form, 'platform'),
  }
  if (typed.what.trim() === '') return { ok: false, typed, error: 'error.check_empty' }
  if (!(await withinLimit(house, `check|${source}`, checkLimit, 1)))
    return { ok: false, typed, error: 'error.check_busy' }
  const hints = {
    ...(isCountry(typed.country) && { country: typed.country }),
    ...(typed.platform !== '' && { platform: typed.platform }),
  }
  const missing = missingFrom(typed.what, hints)
  if (missing !== null) return { ok: false, typed, error: `error.check_${missing}` }
  const read = readTyped(typed.what, hints)
  if (read.length === 0) return { ok: false, typed, error: 'error.check_unread' }
  return { ok: true, typed, checked: mostTelling(await checkIndicators(house, read)) }
}

const rank = { reported: 0, known: 1, nothing: 2 } as const

/** One line can be read in several ways: what says most is the answer. */
function mostTelling(checked: readonly CheckedIndicator[]): CheckedIndicator[] {
  return [...checked].sort((a, b) => rank[a.answer.answer] - rank[b.answer.answer]).slice(0, 1)
}
