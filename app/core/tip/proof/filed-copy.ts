import { bytesToHex } from '@noble/hashes/utils.js'
import { answerLines } from '#core/text/answer-text.ts'
import { questionLabel } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import { type QuestionId, questions, type TipAnswers } from '../journey/catalogue.ts'
import type { ClosedPages } from '../journey/flow.ts'
import { sectionsOf } from '../journey/sections.ts'
import { plainText } from './plain-text.ts'

/** `sha256` of the file as it was given, lower-case hex. */
export type FiledFile = { name: string; sha256: string }

export type Filed = {
  answers: TipAnswers
  closed?: ClosedPages | undefined
  files: readonly FiledFile[]
  /** 16 random bytes: without them a short answer could be guessed from the copy's hash. */
  salt: Uint8Array
}

/** Random bytes that a copy begins with. */
export const saltBytes = 16

/**
 * What was filed, as a text that its reporter may keep: each question with its answer, and each file
 * with its SHA-256. Contact details are left out: they lie in boxes that the server can't open, and
 * a copy under the tip's key would undo that.
 */
export function filedCopy(t: Translate, { answers, closed, files, salt }: Filed): string {
  const parts = sectionsOf(answers, closed).flatMap(({ id, pages }) => {
    const told = pages.flatMap((page) => [
      ...page.questions.flatMap((question) => answerOf(t, question, answers)),
      ...(page.special === 'evidence' ? files.flatMap(fileOf) : []),
    ])
    return told.length === 0 ? [] : [`== ${t.find(`section.${id}`) ?? id}`, '', ...told]
  })
  return plainText(
    [t('proof.copy_title'), '', t('proof.copy_random', { random: bytesToHex(salt) }), '']
      .concat(parts, t('proof.copy_contact'))
      .join('\n'),
  )
}

function answerOf(t: Translate, id: QuestionId, answers: TipAnswers): string[] {
  if (questions[id].level === 'identity') return []
  const lines = answerLines(t, id, answers).flatMap((line) => line.split('\n'))
  if (lines.length === 0) return []
  return [questionLabel(t, id, answers), ...lines.map((line) => `  ${line}`), '']
}

function fileOf({ name, sha256 }: FiledFile): string[] {
  return [name.replace(/\s+/gu, ' '), `  SHA-256 ${sha256}`, '']
}
