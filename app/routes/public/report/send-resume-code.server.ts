import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import { parseResumeCode } from '#core/tip/resume-code.ts'
import { readCookie, setCookie } from '#infra/http/cookies.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { resumeDraft } from '#operations/draft/resume-draft.server.ts'
import { pageToGoOn } from './page-to-go-on.server.ts'

export type ResumeProblem = {
  status: 400 | 403 | 409 | 429
  typed: string
  error?: ErrorKey
  note?: 'old_form' | 'other_draft'
  /** Where the report goes on that this browser has open. */
  goOn?: string
}

/** Well-formed codes that one network may try in ten minutes; a slip of the pen does not count. */
const tries = { limit: 30, minutes: 10 }

const problems = {
  wrong_length: 'error.resume_length',
  wrong_character: 'error.resume_wrong',
  wrong_check: 'error.resume_wrong',
} as const satisfies Record<string, ErrorKey>

/** Opens a report that was put aside, in this browser. */
export async function sendResumeCode(args: ActionFunctionArgs): Promise<Response | ResumeProblem> {
  const { house, source } = args.context
  const { form, vouched } = await readFormToShow(args)
  const raw = String(form.get('code') ?? '')
  const typed = cleanLine(raw.slice(0, 200))
  if (!vouched) return { status: 403, typed, note: 'old_form' }
  if (typed === '') return { status: 400, typed, error: 'error.resume_empty' }
  const parsed = parseResumeCode(raw)
  if (!parsed.ok) {
    const sent = parseReceipt(raw).ok
    return { status: 400, typed, error: sent ? 'error.resume_is_receipt' : problems[parsed.reason] }
  }
  if (!(await withinLimit(house, `resume|${source}`, tries.limit, tries.minutes)))
    return { status: 429, typed, error: 'error.resume_busy' }
  const opened = await resumeDraft(house, parsed.code)
  if (!opened.ok) return { status: 400, typed, error: 'error.resume_not_found' }

  const known = await readCookie(house.env, 'draft', args.request)
  const other = known === opened.token ? null : await readDraftFor(house, known)
  if (other && form.get('leave_other') !== 'yes') {
    const goOn = await pageToGoOn(house, other.content)
    return { status: 409, typed, note: 'other_draft', goOn }
  }
  return seeOther(`${await pageToGoOn(house, opened.content)}?resumed=1`, {
    'Set-Cookie': await setCookie(house.env, 'draft', opened.token),
  })
}
