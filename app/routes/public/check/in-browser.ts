import { answerFor, mergeEntries, mostTelling, prefixesFor } from '#core/check/answer.ts'
import { readQuestion, type Typed } from '#core/check/question.ts'
import { reportedOf } from '#core/check/range.ts'
import { defang } from '#core/indicator/display.ts'
import { indicatorKey } from '#core/indicator/types.ts'

// The check as a worker of the page: it reads a line with the server's own code, and all that leaves the
// browser are first digits of hashes. See docs/decisions/0028-check-in-the-browser.md.

/** What check.js is told: which of the page's templates to show, and what to put into it. */
type Told = {
  /** `data-answer` of a template. */
  answer: string
  asked?: string
  band?: string
  /** ISO week. */
  since?: string
  /** What was reported, where it is not what was asked about. */
  as?: string | undefined
}

async function reportedUnder(prefix: string) {
  const response = await fetch(`/api/check/${prefix}`, { credentials: 'omit' })
  if (!response.ok) throw new Error(String(response.status))
  return reportedOf(await response.json())
}

async function answer(typed: Typed): Promise<Told> {
  const question = readQuestion(typed)
  if (!question.ok) return { answer: question.reason }
  const found = await Promise.all(prefixesFor(question.indicators).map(reportedUnder))
  const reported = mergeEntries(found.flat())
  const checked = mostTelling(
    question.indicators.map((indicator) => ({ indicator, answer: answerFor(indicator, reported) })),
  )
  if (checked === null) return { answer: 'unread' }
  const asked = defang(checked.indicator)
  switch (checked.answer.answer) {
    case 'reported': {
      const { band, since, as } = checked.answer
      const isOther = indicatorKey(as) !== indicatorKey(checked.indicator)
      return { answer: 'reported', asked, band, since, as: isOther ? defang(as) : undefined }
    }
    case 'known':
      return { answer: `known-${checked.answer.as}`, asked }
    case 'nothing':
      return { answer: 'nothing', asked }
  }
}

addEventListener('message', async ({ data }: MessageEvent<{ number: number; typed: Typed }>) => {
  // Not reached, or asked too often: nothing is sent whole behind the person's back.
  const told = await answer(data.typed).catch((): Told => ({ answer: 'failed' }))
  postMessage({ number: data.number, told })
})
postMessage('ready')
