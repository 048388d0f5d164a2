import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { initialUrgency } from '#core/case/urgency.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { followRecusals } from './claims/follow-recusals.server.ts'
import { keepClocks } from './clocks/keep-clocks.server.ts'
import { codedAnswers } from './steps/coded-answers.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'
import type { LockedCase } from './steps/lock-case.server.ts'
import { moveTips, tipsIn } from './steps/move-tips.server.ts'
import { rescore } from './steps/rescore.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type DetachResult =
  | { ok: true; into: number }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'version_changed' | 'tip_unknown' | 'last_tip' }

type Input = { number: number; version: number; tipId: string }

/** Takes one tip out of a case that holds several, into a new case of its own in the queue. */
export function detachTip(
  house: House,
  actor: StaffMember,
  { number, version, tipId }: Input,
): Promise<DetachResult> {
  return house.db.$transaction(async (tx): Promise<DetachResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const { file } = held
    if (file.version !== version) return { ok: false, reason: 'version_changed' }
    const tipIds = await tipsIn(tx, file.id)
    if (!tipIds.includes(tipId)) return { ok: false, reason: 'tip_unknown' }
    if (tipIds.length < 2) return { ok: false, reason: 'last_tip' }

    const opened = await openCaseOf(tx, file, tipId)
    await moveTips(tx, house, actor, { from: file.id, to: opened.id, tipIds: [tipId] })
    const { urgency, score, ...own } = await rescore(tx, opened, opened.urgency)
    await tx.case.update({ where: { id: opened.id }, data: { urgency, score, ...own } })
    await followRecusals(tx, file.id, opened.id)
    await keepClocks(tx, house, opened.id, [])
    const left = await rescore(tx, file, file.urgency)
    const saved = await saveCase(tx, house, actor, file, {
      next: file.state,
      effects: [],
      also: left,
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    const placed = await placeAnew(tx, house, opened.id)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.tip_detached',
        subject: `case:${file.id}`,
        details: { to: opened.id, tips: [tipId] },
      },
      {
        actor: `person:${actor.id}`,
        action: 'case.opened',
        subject: `case:${opened.id}`,
        details: { tip: tipId, from: file.id, urgency, score },
      },
      ...placed,
    ])
    return { ok: true, into: Number(opened.number) }
  })
}

/** A queued case as filing would have opened it, in the queue where the tip lay; its score comes with the tip. */
async function openCaseOf(tx: Tx, { queueId, placedBy }: LockedCase, tipId: string) {
  const tip = await tx.tip.findUniqueOrThrow({ where: { id: tipId } })
  const { urgency } = initialUrgency(await codedAnswers(tx, [tipId]))
  const row = await tx.case.create({
    data: {
      id: uuidv7(),
      kind: tip.kind,
      state: 'queued',
      urgency,
      score: 0,
      scoreVersion: 0,
      scoreReasons: {},
      queueRank: 0,
      language: tip.language,
      country: tip.country,
      openedAt: tip.filedAt,
      queueId,
      placedBy,
    },
  })
  return { id: row.id, number: row.number, openedAt: row.openedAt, urgency }
}
