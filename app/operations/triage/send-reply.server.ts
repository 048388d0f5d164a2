import { v7 as uuidv7 } from 'uuid'
import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseRefusal } from '#core/case/transitions.ts'
import { walkCase } from '#core/case/walk.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { enterTexts } from '../search/enter-text.server.ts'
import { keepClocks } from './clocks/keep-clocks.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type Reply = {
  number: number
  tipId: string
  text: string
  /** Then wait for the answer: the clock pauses and the case leaves one's hands. */
  thenWait: boolean
}

export type ReplyResult =
  | { ok: true; messageId: string }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: CaseRefusal | 'not_permitted' | 'tip_unknown' | 'no_consent_to_reply' }

/**
 * Writes to the reporter of one of the case's tips, sealed under the tip's key. Only where they
 * allowed it; they see who wrote as "us", never as a call-sign.
 */
export function sendReply(house: House, actor: StaffMember, reply: Reply): Promise<ReplyResult> {
  return house.db.$transaction(async (tx): Promise<ReplyResult> => {
    if (!may(actor.roles, 'message.send')) return { ok: false, reason: 'not_permitted' }
    const held = await holdCase(tx, house, actor, reply.number)
    if (!held.ok) return held
    const { file } = held
    const tip = await tx.tip.findFirst({
      where: { id: reply.tipId, cases: { some: { caseId: file.id, detachedAt: null } } },
      select: { id: true, state: true, consentReply: true },
    })
    if (!tip) return { ok: false, reason: 'tip_unknown' }
    if (!tip.consentReply || tip.state === 'withdrawn')
      return { ok: false, reason: 'no_consent_to_reply' }

    const facts = { lease: 'own', versionMatches: true, legalHold: file.legalHold } as const
    const walk = reply.thenWait ? walkCase(file.state, [{ type: 'ask_reporter' }], facts) : null
    if (walk && !walk.ok) return walk
    const messageId = await writeMessage(tx, house, actor, reply)
    if (walk && !(await saveCase(tx, house, actor, file, walk)))
      return { ok: false, reason: 'version_changed' }
    await keepClocks(tx, house, file.id, ['looked', 'moved'])
    const by = `person:${actor.id}` as const
    const events: NewEvent[] = [
      {
        actor: by,
        action: 'message.sent',
        subject: `tip:${tip.id}`,
        details: { message: messageId },
      },
    ]
    if (walk)
      events.push({
        actor: by,
        action: 'case.state_changed',
        subject: `case:${file.id}`,
        details: { from: file.state, to: walk.next },
      })
    await appendAudit(tx, house.now(), events)
    return { ok: true, messageId }
  })
}

async function writeMessage(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { tipId, text }: Reply,
): Promise<string> {
  const key = await readDataKey(tx, house.keyring, tipId)
  if (!key) throw new Error('A tip that is not withdrawn has no key')
  const id = uuidv7()
  await tx.message.create({
    data: {
      id,
      tipId,
      direction: 'to_reporter',
      sealed: sealText(key, text, `${tipId}/message/${id}`),
      authorId: actor.id,
      createdAt: house.now(),
    },
  })
  const place = { subjectId: tipId, place: 'reply', partId: id } as const
  await enterTexts(tx, house, [{ ...place, texts: [text] }])
  return id
}
