import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { contactPages } from '#core/tip/journey/flow.ts'
import { wantsAcknowledgement } from '#core/tip/split.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newDataKey } from '#infra/keyring/data-key.server.ts'
import { newToken, tokenHmacs } from '#infra/keyring/token.server.ts'
import { canTakeContact } from '../draft/can-take-contact.server.ts'
import { type Receipt, readReceipt } from '../draft/read-receipt.server.ts'
import { type Acknowledgement, sendAcknowledgement } from '../draft/send-acknowledgement.server.ts'
import { fileTips } from '../file-tips.server.ts'
import { keepFiledCopy } from '../proof/keep-filed-copy.server.ts'
import { tipFrom } from './tip-from.server.ts'

export type FiledCall = Receipt & { caseNumber: number; acknowledgement: Acknowledgement }

type Call = {
  /** The form's own, from `newCall`: sent five times it makes one tip, with one and the same code. */
  token: string
  answers: TipAnswers
}

/** What a blank form carries, so that it is filed once. */
export const newCall = newToken

/** Files what a caller told, as a member of staff wrote it down. `answers`: as `readCall` let through. */
export async function fileCall(house: House, actor: StaffMember, call: Call): Promise<FiledCall> {
  const language = call.answers.language ?? 'en'
  const { fresh, number, ...filed } = await house.db.$transaction(async (tx) => {
    // One call at a time for each person, so that the same form can't be filed twice at once.
    await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${actor.id}::uuid FOR UPDATE`
    const before = await readReceipt(house, call.token, tx)
    if (!before) await file(tx, house, actor, call, language)
    return { fresh: before === null, ...(await readFiled(tx, house, call.token)) }
  })
  // Asked for once, however often the form comes.
  const acknowledgement =
    fresh && wantsAcknowledgement(call.answers)
      ? await sendAcknowledgement(house, { answers: call.answers, number, language })
      : 'not_asked'
  return { ...filed, acknowledgement }
}

async function file(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { token, answers }: Call,
  language: string,
): Promise<void> {
  const own = { id: uuidv7(), dataKey: newDataKey() }
  const by = { source: 'phone', actor: `person:${actor.id}` } as const
  const tip = tipFrom(house, { ...own, token, answers, language, evidenceFiles: 0, by })
  await fileTips(tx, house, [tip])
  const closed = (await canTakeContact(tx)) ? undefined : contactPages
  await keepFiledCopy(tx, house, { tip: own, answers, closed, language })
}

async function readFiled(tx: Tx, house: House, token: string) {
  const receipt = await readReceipt(house, token, tx)
  const place = await tx.caseTip.findFirst({
    where: { tip: { filingHmac: { in: tokenHmacs(house.keyring, token) } }, detachedAt: null },
    select: { tip: { select: { number: true } }, case: { select: { number: true } } },
  })
  if (!receipt || !place) throw new Error('A tip that was filed has a receipt and a case')
  return { ...receipt, number: place.tip.number, caseNumber: Number(place.case.number) }
}
