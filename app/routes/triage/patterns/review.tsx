import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { reviewPattern } from '#operations/pattern/review-pattern.server.ts'
import { pageTitle } from '#ui/staff/words.ts'
import { patternHref } from './hrefs.ts'
import { numberOf } from './number-of.server.ts'
import { refusalWords } from './refusal-words.ts'
import type { ReviewFault } from './review/fault.ts'
import { ReviewPage } from './review/page.tsx'
import { supervisorForm } from './step-up.server.ts'
import { textOf } from './typed-form.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `Review ${formatPatternNumber(data.view.number)}` : 'Review') },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const read = await readPattern(args.context.house, actor, numberOf(args))
  if (!read) throw refuse(404, 'pattern_unknown')
  return { desk: await deskOf(args, actor), view: read.view, fresh: await isStepUpFresh(args) }
}

const maxComment = 4000

/** Approves what stood on the page, by its hash, or gives the draft back with words. */
export async function action(args: ActionFunctionArgs) {
  const number = numberOf(args)
  const sent = await supervisorForm(args)
  const decision = textOf(sent.form, 'decision')
  const shownHash = textOf(sent.form, 'hash')
  const comment = textOf(sent.form, 'comment')
  if (decision !== 'approve' && decision !== 'return') throw refuse(400, 'form_malformed')
  if (!/^[0-9a-f]{64}$/.test(shownHash)) throw refuse(400, 'form_malformed')
  const fault = (status: number, text: string, confirm = false) =>
    json<ReviewFault>({ decision, comment, text, confirm }, { status })
  if (!sent.fresh)
    return fault(403, 'Confirm that it is you, then send it again. Your words are kept.', true)
  if (comment.length > maxComment) return fault(400, 'Shorten your words to 4,000 characters')
  const review = { number, decision, shownHash, comment } as const
  const result = await reviewPattern(args.context.house, sent.actor, review)
  if (result.ok)
    return seeOther(patternHref(number, '', decision === 'approve' ? 'approved' : 'returned'))
  if (result.reason === 'pattern_unknown') throw refuse(404, result.reason)
  return fault(result.reason === 'reason_missing' ? 400 : 409, refusalWords[result.reason])
}

export default function Review() {
  const page = useLoaderData<typeof loader>()
  return <ReviewPage page={page} fault={useActionData<ReviewFault>() ?? null} />
}
