import { randomBytes } from 'node:crypto'
import type { CaseState } from '#core/case/states.ts'
import { decideCase } from '#core/case/transitions.ts'
import type { KeptReason } from '#core/retention/due.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { heldTips } from '../hold/steps/held-tips.server.ts'
import { forgetLent } from '../identity/steps/forget-lent.server.ts'
import { shredTip, uncountIndicators } from '../reporter/shred-tip.server.ts'
import { destroyCase } from './steps/destroy-case.server.ts'
import { findEnding } from './steps/find-ending.server.ts'
import { lockFamily } from './steps/lock-family.server.ts'
import { removeUnnamed } from './steps/remove-unnamed.server.ts'

export type PurgeResult =
  | { ok: true; tipIds: string[] }
  | { ok: false; reason: KeptReason | 'not_due' | 'not_allowed' }

/**
 * Destroys a case whose time is over, with every case that was merged into it and all their tips:
 * keys first, then rows, then files. Each case keeps its number, kind, verdict and week, and gets one
 * event.
 */
export async function purgeCase(house: House, caseId: string): Promise<PurgeResult> {
  const result = await house.db.$transaction((tx) => purge(tx, house, caseId))
  if (result.ok) for (const tipId of result.tipIds) await house.evidence.removeAll(tipId)
  return result
}

async function purge(tx: Tx, house: House, caseId: string): Promise<PurgeResult> {
  const family = await lockFamily(tx, caseId)
  const [due] = await findEnding(tx, {
    periods: house.env.RETENTION,
    until: house.now(),
    limit: 1,
    and: Prisma.sql`AND c."id" = ${caseId}::uuid`,
  })
  if (!due) return { ok: false, reason: 'not_due' }
  const ids = family.map(({ id }) => id)
  const places = await tx.caseTip.findMany({
    where: { caseId: { in: ids }, detachedAt: null },
    select: { tipId: true, tip: { select: { state: true } } },
  })
  const tipIds = places.map(({ tipId }) => tipId)
  const held = family.some(({ legalHold }) => legalHold) || (await heldTips(tx, tipIds)).size > 0
  if (held) return { ok: false, reason: 'legal_hold' }
  if (await hasOpenPattern(tx, ids)) return { ok: false, reason: 'pattern_open' }

  const facts = { lease: 'none', versionMatches: true, legalHold: false } as const
  for (const { state, quarantined } of family) {
    const event = quarantined ? 'discard' : 'purge'
    const decision = decideCase(state as CaseState, { type: event }, { ...facts, quarantined })
    if (!decision.ok) return { ok: false, reason: 'not_allowed' }
  }
  const named = await tx.tipIndicator.findMany({
    where: { tipId: { in: tipIds } },
    select: { indicatorId: true },
    distinct: ['indicatorId'],
  })
  await forgetLent(tx, tipIds)
  for (const { tipId, tip } of places) {
    // What waits in quarantine was never counted, and what was taken back is no more.
    if (!due.quarantined && tip.state !== 'withdrawn') await uncountIndicators(tx, tipId)
    await shredTip(tx, tipId)
    await forgetReporter(tx, tipId)
  }
  for (const { id } of family) await destroyCase(tx, id)
  await removeUnnamed(
    tx,
    named.map(({ indicatorId }) => indicatorId),
  )
  await appendAudit(
    tx,
    house.now(),
    family.map(({ id, state }) => ({
      actor: 'system',
      action: 'case.purged',
      subject: `case:${id}`,
      details: {
        from: state,
        verdict: due.verdict,
        junk: due.quarantined,
        ...(id === caseId ? { tips: tipIds.length } : { with: caseId }),
      },
    })),
  )
  return { ok: true, tipIds }
}

/** Work on a pattern still needs what it rests on; what is published carries all that it says. */
async function hasOpenPattern(tx: Tx, caseIds: readonly string[]): Promise<boolean> {
  const open = await tx.patternCase.count({
    where: {
      caseId: { in: [...caseIds] },
      pattern: { state: { notIn: ['published', 'revoked', 'expired'] } },
    },
  })
  return open > 0
}

/** The receipt code opens nothing any more, as if it had never been. */
async function forgetReporter(tx: Tx, tipId: string): Promise<void> {
  await tx.reporterSession.deleteMany({ where: { tipId } })
  await tx.tip.update({
    where: { id: tipId },
    data: {
      receiptHmac: new Uint8Array(randomBytes(32)),
      filingHmac: null,
      reporterSeenAt: null,
    },
  })
}
