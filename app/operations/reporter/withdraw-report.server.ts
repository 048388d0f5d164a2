import { asTipState, nextTipState } from '#core/tip/lifecycle.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { heldTips } from '../hold/steps/held-tips.server.ts'
import { forgetLent } from '../identity/steps/forget-lent.server.ts'
import { tipWithdrawn } from '../pattern/steps/tip-withdrawn.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { keepClocks } from '../triage/clocks/keep-clocks.server.ts'
import { lockCase } from '../triage/steps/lock-case.server.ts'
import { rescore } from '../triage/steps/rescore.server.ts'
import { type FoundCase, findCase } from './find-case.server.ts'
import { findReporterTip } from './reporter-session.server.ts'
import { shredTip, uncountIndicators } from './shred-tip.server.ts'
import { wakeCase } from './wake-case.server.ts'

export type WithdrawResult =
  /** `held`: a legal hold keeps the content, locked away; nothing uses it any more. */
  { ok: true; held: boolean } | { ok: false; reason: 'no_session' | 'not_allowed' }

/**
 * The reporter takes the report back, for good. It leaves every later release and its content is
 * deleted in the same moment (docs/decisions/0016): no days of grace in which a story that was taken
 * back could still be read.
 */
export async function withdrawReport(house: House, token: string | null): Promise<WithdrawResult> {
  const result = await house.db.$transaction(async (tx) => {
    const tipId = await findReporterTip(tx, house, token)
    if (tipId === null) return { ok: false as const, reason: 'no_session' as const }
    return withdraw(tx, house, tipId)
  })
  if (!result.ok) return result
  if (!result.held) await house.evidence.removeAll(result.tipId)
  return { ok: true, held: result.held }
}

async function withdraw(tx: Tx, house: House, tipId: string) {
  await tx.$queryRaw`SELECT 1 FROM "tip" WHERE "id" = ${tipId}::uuid FOR UPDATE`
  const tip = await tx.tip.findUniqueOrThrow({ where: { id: tipId } })
  const decided = nextTipState(asTipState(tip.state), 'withdraw')
  if (!decided.ok) return decided
  const found = await findCase(tx, tipId)
  const file = found && (await lockCase(tx, found.number))
  const held = (await heldTips(tx, [tipId])).has(tipId)
  // What waits in quarantine was never counted.
  if (!file?.quarantined) await uncountIndicators(tx, tipId)
  // What a legal hold keeps is locked away: nobody finds it any more.
  await tx.searchEntry.deleteMany({ where: { subjectId: tipId } })
  await forgetLent(tx, [tipId])
  if (!held) await shredTip(tx, tipId)
  await tx.tip.update({
    where: { id: tipId },
    data: {
      state: decided.next,
      withdrawnAt: house.now(),
      filingHmac: null,
      keptForHold: held,
    },
  })
  const events: NewEvent[] = [
    { actor: 'reporter', action: 'tip.withdrawn', subject: `tip:${tipId}`, details: { held } },
    ...(found ? await tellCase(tx, house, tipId, found) : []),
  ]
  await appendAudit(tx, house.now(), events)
  return { ok: true as const, held, tipId }
}

/** The case counts anew without the tip, and stops waiting for someone who will not answer. */
async function tellCase(tx: Tx, house: House, tipId: string, found: FoundCase) {
  const woken = found.state === 'awaiting_reporter' ? await wakeCase(tx, house, tipId) : []
  const file = await lockCase(tx, found.number)
  if (!file) return woken
  const columns = await rescore(tx, file, file.urgency)
  await tx.case.update({
    where: { id: file.id },
    data: {
      ...columns,
      // Where a case was is what its tips said, and none of them says it any more.
      ...(columns.tipCount === 0 ? { country: null } : {}),
      version: { increment: 1 },
    },
  })
  await keepClocks(tx, house, file.id, [])
  // What matched was what the tip said.
  await tx.routingHit.deleteMany({ where: { caseId: file.id } })
  if (columns.tipCount === 0) await tx.routingMiss.deleteMany({ where: { caseId: file.id } })
  const placed = await placeAnew(tx, house, file.id)
  return [...woken, ...(await tipWithdrawn(tx, house, file.id)), ...placed]
}
