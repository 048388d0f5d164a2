import { isQuestionId, type QuestionId, questionIds } from '#core/tip/journey/catalogue.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { findReporterTip } from './reporter-session.server.ts'

/** One answer as it was filed: chosen codes, or words as they were typed. */
export type FiledAnswer = { question: QuestionId; codes: string[]; text: string | null }

/**
 * What the reporter told, in the order of the form, for the report that this browser has open; null
 * where none is. With `only`, that question's answer alone is unsealed.
 */
export async function readAnswers(
  house: House,
  token: string | null,
  only?: string,
): Promise<FiledAnswer[] | null> {
  const { db } = house
  const tipId = await findReporterTip(db, house, token)
  const key = tipId === null ? null : await readDataKey(db, house.keyring, tipId)
  if (tipId === null || !key) return null
  const [coded, sealed, losses] = await Promise.all([
    db.tipAnswer.findMany({ where: { tipId } }),
    db.sealedText.findMany({ where: { subjectId: tipId } }),
    db.tipLoss.findMany({ where: { tipId }, orderBy: { position: 'asc' } }),
  ])
  const found = new Map<QuestionId, FiledAnswer>()
  const entry = (question: QuestionId) => {
    const answer = found.get(question) ?? { question, codes: [], text: null }
    found.set(question, answer)
    return answer
  }
  for (const { question, value } of coded)
    if (isQuestionId(question)) entry(question).codes.push(value)
  for (const { field, sealed: text } of sealed) {
    if (!isQuestionId(field)) continue
    const answer = entry(field)
    if (only === field) answer.text = unsealText(key, text, `${tipId}/${field}`)
  }
  const paid = losses.map(({ amount, asset }) => `${amount.toFixed()} ${asset}`)
  if (paid.length > 0) entry('losses').text = paid.join('\n')
  const place = ({ question }: FiledAnswer) => questionIds.indexOf(question)
  return [...found.values()].sort((a, b) => place(a) - place(b))
}
