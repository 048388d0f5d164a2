import { mergeConfirmed } from '#core/tip/evidence/reading.ts'
import { parseWhole } from '#core/tip/form/answers.ts'
import { type DraftContent, pageToFinish } from '#core/tip/form/draft.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { contactPages } from '#core/tip/journey/flow.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { wantsAcknowledgement } from '#core/tip/split.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { confirmedInFiles } from '../evidence/confirmed-in-files.server.ts'
import { resumeFiles } from '../evidence/tending/resume-files.server.ts'
import { fileTips } from '../file-tips.server.ts'
import { type Intake, judgeFiling } from '../filing/judge-filing.server.ts'
import { tipFrom } from '../filing/tip-from.server.ts'
import { keepFiledCopy } from '../proof/keep-filed-copy.server.ts'
import { enterFiles } from '../search/enter-files.server.ts'
import { canTakeContact } from './can-take-contact.server.ts'
import { lockDraft, type OpenDraft } from './open-draft.server.ts'
import { readReceipt } from './read-receipt.server.ts'
import { type Acknowledgement, sendAcknowledgement } from './send-acknowledgement.server.ts'

export type FileDraftResult =
  | { ok: true; acknowledgement: Acknowledgement }
  | { ok: false; reason: 'no_draft' }
  | { ok: false; reason: 'incomplete'; page: PagePath; error: FieldError }

/**
 * Turns the visitor's draft into a filed tip: all of it in one transaction, or nothing. Sent again,
 * or five times at once, it answers for the tip that is already there.
 */
export async function fileDraft(
  house: House,
  token: string,
  intake?: Intake,
): Promise<FileDraftResult> {
  const filed = await house.db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, house, token)
    return draft ? fileLocked(tx, house, draft, token, intake) : null
  })
  if (!filed) {
    const receipt = await readReceipt(house, token)
    return receipt ? { ok: true, acknowledgement: 'not_asked' } : { ok: false, reason: 'no_draft' }
  }
  if (!filed.ok) return filed
  if (!wantsAcknowledgement(filed.answers)) return { ok: true, acknowledgement: 'not_asked' }
  // A flood must not make us write to strangers' addresses.
  const acknowledgement = filed.held ? 'failed' : await sendAcknowledgement(house, filed)
  return { ok: true, acknowledgement }
}

async function fileLocked(
  tx: Tx,
  house: House,
  draft: OpenDraft,
  token: string,
  intake: Intake | undefined,
) {
  const evidenceFiles = await tx.evidence.count({ where: { subjectId: draft.id } })
  const closed = (await canTakeContact(tx)) ? undefined : contactPages
  const unfinished = pageToFinish(draft.content, closed)
  if (unfinished) {
    const { path: page, questions } = unfinished
    const error: FieldError = { field: questions[0] ?? page, messageKey: 'error.unfinished' }
    return { ok: false as const, reason: 'incomplete' as const, page, error }
  }
  const whole = parseWhole(draft.content.answers, { evidenceFiles, closed })
  if (!whole.ok) {
    const { page, error } = whole
    return { ok: false as const, reason: 'incomplete' as const, page, error }
  }
  const { language }: DraftContent = draft.content
  // The tip keeps the draft's id and data key, so that its evidence opens as it lies.
  const { id, dataKey } = draft
  const by = { source: 'web', actor: 'reporter' } as const
  const { answers } = whole
  const tip = tipFrom(house, { id, dataKey, token, answers, language, evidenceFiles, by })
  const confirmed = await confirmedInFiles(tx, draft)
  const { story } = answers
  const held = intake
    ? await judgeFiling(tx, house, intake, { startedAt: draft.createdAt, story })
    : []
  const indicators = mergeConfirmed(tip.indicators, confirmed)
  await fileTips(tx, house, [{ ...tip, indicators, held }])
  if (evidenceFiles > 0) await enterFiles(tx, house, draft)
  await resumeFiles(tx, house, draft.id)
  await keepFiledCopy(tx, house, { tip: draft, answers, closed, language })
  await tx.draft.delete({ where: { id: draft.id } })
  const { number } = await tx.tip.findUniqueOrThrow({
    where: { id: draft.id },
    select: { number: true },
  })
  return { ok: true as const, answers, number, language, held: held.length > 0 }
}
