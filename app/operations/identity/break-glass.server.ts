import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseState, Urgency } from '#core/case/states.ts'
import { type GlassCommand, mayBreakGlass } from '#core/identity/commands.ts'
import { accessLimits } from '#core/identity/states.ts'
import { endOfOpening, reviewDue } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { borrowerKeys } from '#infra/keyring/borrower-keys.server.ts'
import { sealFor } from '#infra/keyring/sealed-box.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { tellOfGlass } from '../watch/tell-of-glass.server.ts'
import { openOwnBox, type PassphraseRefusal } from './steps/open-own-box.server.ts'
import { sealWords } from './steps/words.server.ts'

export type GlassRefusal =
  | PassphraseRefusal
  | 'tip_unknown'
  | 'nothing_on_file'
  | 'no_box'
  | 'not_imminent'
export type GlassResult = { ok: true; accessId: string } | { ok: false; reason: GlassRefusal }

type Input = { tipId: string; glass: GlassCommand; passphrase: string; token: string }

/**
 * A custodian opens a reporter's details alone, because somebody is in danger now: sealed to their own
 * browser for an hour. Everyone else who answers for it is told at once, and must review it.
 */
export async function breakGlass(
  house: House,
  actor: StaffMember,
  { tipId, glass, passphrase, token }: Input,
): Promise<GlassResult> {
  const early = await endangered(house.db, actor, tipId)
  if (!early.ok) return early
  const opened = await openOwnBox(house, actor, tipId, passphrase)
  if (!opened.ok) return opened
  const id = uuidv7()
  const { current } = house.keyring
  const { publicKey } = await borrowerKeys(house.keyring, current, token, id)

  const result = await house.db.$transaction(async (tx): Promise<GlassResult> => {
    const still = await endangered(tx, actor, tipId)
    if (!still.ok) return still
    const now = house.now()
    const place = { caseId: still.caseId, id }
    await tx.identityAccess.create({
      data: {
        ...place,
        tipId,
        state: 'break_glass',
        reason: glass.reason,
        sealedWords: await sealWords(tx, house, place, 'asked', glass.words),
        minutes: accessLimits.glassMinutes,
        askedById: actor.id,
        askedAt: now,
        publicKey,
        keyringVersion: current,
        box: await sealFor(publicKey, opened.details),
        until: endOfOpening(now, accessLimits.glassMinutes),
        reviewDueAt: reviewDue(now),
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'identity.glass_broken',
        subject: `tip:${tipId}`,
        details: { access: id, reason: glass.reason, minutes: accessLimits.glassMinutes },
      },
    ])
    return { ok: true, accessId: id }
  })
  if (result.ok) await tellOfGlass(house)
  return result
}

type Endangered =
  | { ok: true; caseId: string }
  | { ok: false; reason: 'tip_unknown' | 'nothing_on_file' | 'not_imminent' }

/** Whether the tip lies, now, in an open case where somebody is in danger. */
async function endangered(db: Db | Tx, actor: StaffMember, tipId: string): Promise<Endangered> {
  const link = await db.caseTip.findFirst({
    where: { tipId, detachedAt: null },
    select: {
      tip: { select: { state: true } },
      case: { select: { id: true, urgency: true, state: true } },
    },
  })
  const { hiddenCaseIds } = await readSight(db, actor.id)
  if (!link || hiddenCaseIds.includes(link.case.id)) return { ok: false, reason: 'tip_unknown' }
  if (link.tip.state === 'withdrawn') return { ok: false, reason: 'nothing_on_file' }
  const { id, urgency, state } = link.case
  return mayBreakGlass({ urgency: urgency as Urgency, state: state as CaseState })
    ? { ok: true, caseId: id }
    : { ok: false, reason: 'not_imminent' }
}
