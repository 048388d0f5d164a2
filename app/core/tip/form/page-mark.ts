import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TipAnswers } from '../journey/catalogue.ts'
import type { Page } from '../journey/pages.ts'

/**
 * A short mark of what a page's answers are, carried in its form: a form that comes back with another
 * mark than the answers have by now was open while they changed elsewhere.
 */
export function pageMark(page: Page, answers: TipAnswers): string {
  const own = page.questions.map((id) => answers[id] ?? null)
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(own)))).slice(0, 16)
}

export type Overwritten = 'nothing' | 'changed_elsewhere'

/** Whether saving `after` over `before` would drop answers that whoever sent it has never seen. */
export function judgeOverwrite(
  page: Page,
  seen: string | undefined,
  before: TipAnswers,
  after: TipAnswers,
): Overwritten {
  if (seen === undefined || page.questions.every((id) => before[id] === undefined)) return 'nothing'
  const now = pageMark(page, before)
  return now !== seen && now !== pageMark(page, after) ? 'changed_elsewhere' : 'nothing'
}
