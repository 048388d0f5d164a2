import type { ActionFunctionArgs } from '@remix-run/node'
import type { Checked } from '#core/check/answer.ts'
import { type FoundFlags, findFlags, maxMessage } from '#core/check/find-flags.ts'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import type { ErrorKey } from '#core/text/text.ts'
import { cleanText } from '#core/tip/clean.ts'
import { checkLimit } from '#infra/http/check-problem.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { checkIndicators } from '#operations/check/read-range.server.ts'

/** A message names a few things; a list of hundreds is for the API. */
const mostChecked = 30

export type MessageSent =
  | ({ ok: true; text: string; checked: Checked[] } & FoundFlags)
  | { ok: false; text: string; error: ErrorKey }

export function messageIn(form: FormData): string {
  const given = form.get('message')
  return typeof given === 'string' ? cleanText(given).slice(0, maxMessage) : ''
}

/** Reads a pasted text. Nothing of it is kept, and no log line can hold it. */
export async function sendMessage(
  { context: { house, source } }: ActionFunctionArgs,
  text: string,
): Promise<MessageSent> {
  if (text === '') return { ok: false, text, error: 'error.check_empty' }
  if (!(await withinLimit(house, `check|${source}`, checkLimit, 1)))
    return { ok: false, text, error: 'error.check_busy' }
  const found = new Map(
    findIndicators(text).map(({ indicator }) => [indicatorKey(indicator), indicator]),
  )
  const indicators = [...found.values()].slice(0, mostChecked)
  return {
    ok: true,
    text,
    ...findFlags(text),
    checked: await checkIndicators(house, indicators),
  }
}
