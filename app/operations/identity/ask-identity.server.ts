import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { AskCommand } from '#core/identity/commands.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { borrowerKeys } from '#infra/keyring/borrower-keys.server.ts'
import { holdCase } from '../triage/steps/hold-case.server.ts'
import { mailRequest } from '../watch/write-of-identity.server.ts'
import { custodiansFor } from './steps/custodians-for.server.ts'
import { sealWords } from './steps/words.server.ts'

export type AskRefusal =
  | 'case_unknown'
  | 'lease_missing'
  | 'lease_taken'
  | 'tip_unknown'
  | 'nothing_on_file'
  | 'already_asked'
export type AskResult = { ok: true; accessId: string } | { ok: false; reason: AskRefusal }

type Input = { number: number; tipId: string; ask: AskCommand; token: string }

/**
 * Whoever has the case asks to see what the reporter of one of its tips left. `token` is the secret
 * of the asker's browser that the details will be sealed to, should a custodian grant it.
 */
export async function askIdentity(
  house: House,
  actor: StaffMember,
  { number, tipId, ask, token }: Input,
): Promise<AskResult> {
  const accessId = uuidv7()
  const { current } = house.keyring
  const { publicKey } = await borrowerKeys(house.keyring, current, token, accessId)
  const result = await house.db.$transaction(async (tx): Promise<AskResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const refusal = await refusalFor(tx, actor, held.file.id, tipId)
    if (refusal) return { ok: false, reason: refusal }
    const place = { caseId: held.file.id, id: accessId }
    await tx.identityAccess.create({
      data: {
        ...place,
        tipId,
        state: 'requested',
        reason: ask.reason,
        sealedWords: await sealWords(tx, house, place, 'asked', ask.words),
        minutes: ask.minutes,
        askedById: actor.id,
        askedAt: house.now(),
        publicKey,
        keyringVersion: current,
      },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'identity.requested',
        subject: `tip:${tipId}`,
        details: { access: accessId, reason: ask.reason, minutes: ask.minutes },
      },
    ])
    return { ok: true, accessId }
  })
  if (result.ok) await tellCustodians(house, actor, tipId)
  return result
}

async function refusalFor(
  tx: Tx,
  actor: StaffMember,
  caseId: string,
  tipId: string,
): Promise<AskRefusal | null> {
  const tip = await tx.tip.findFirst({
    where: { id: tipId, cases: { some: { caseId, detachedAt: null } } },
    select: { state: true, identities: { select: { tipId: true }, take: 1 } },
  })
  if (!tip) return 'tip_unknown'
  if (tip.state === 'withdrawn' || tip.identities.length === 0) return 'nothing_on_file'
  const live = { in: ['requested', 'granted', 'opened'] }
  const asked = await tx.identityAccess.count({
    where: { tipId, askedById: actor.id, state: live },
  })
  return asked > 0 ? 'already_asked' : null
}

/** Those who can answer; a message that no server took is no reason to lose the request. */
async function tellCustodians(house: House, actor: StaffMember, tipId: string): Promise<void> {
  const custodians = await custodiansFor(house.db, tipId)
  for (const { id, email } of custodians)
    if (id !== actor.id && !(await mailRequest(house, email)))
      house.log.warn({ event: 'identity.mail_failed' })
}
