import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import type { CaseRefusal } from '#core/case/transitions.ts'
import { walkCase } from '#core/case/walk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { followRecusals } from './claims/follow-recusals.server.ts'
import { lockSeenCases } from './steps/lock-case.server.ts'
import { ownUrgency, urgencyWithMerged } from './steps/merged-urgency.server.ts'
import { moveTips } from './steps/move-tips.server.ts'
import { rescore } from './steps/rescore.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type UnmergeResult =
  | { ok: true; into: number }
  | { ok: false; reason: CaseRefusal | 'case_unknown' }

type Input = { number: number; version: number }

/**
 * Undoes a merge: the case gets back the tips that it brought and goes to the queue; the case that
 * had taken it in is scored, and as urgent, as without it. A tip that has been taken elsewhere
 * since stays there.
 */
export function unmergeCase(
  house: House,
  actor: StaffMember,
  { number, version }: Input,
): Promise<UnmergeResult> {
  return house.db.$transaction(async (tx): Promise<UnmergeResult> => {
    const target = await holderOf(tx, number)
    const files = await lockSeenCases(tx, actor, target === null ? [number] : [number, target])
    const file = files.get(number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const walk = walkCase(file.state, [{ type: 'detach' }], {
      lease: leaseFor(file, actor.id, house.now()),
      versionMatches: file.version === version,
      legalHold: file.legalHold,
    })
    if (!walk.ok) return walk
    const holder = target === null ? undefined : files.get(target)
    if (!holder) return { ok: false, reason: 'version_changed' }

    const own = await ownUrgency(tx, holder)
    const tipIds = await tipsToReturn(tx, file.id, holder.id)
    await moveTips(tx, house, actor, { from: holder.id, to: file.id, tipIds })
    if (tipIds.length > 0) await followRecusals(tx, holder.id, file.id)
    const back = await rescore(tx, file, file.urgency)
    if (!(await saveCase(tx, house, actor, file, { ...walk, also: back })))
      return { ok: false, reason: 'version_changed' }
    const urgency = own ? await urgencyWithMerged(tx, holder.id, own) : holder.urgency
    const left = await rescore(tx, holder, urgency)
    await saveCase(tx, house, actor, holder, { next: holder.state, effects: [], also: left })
    const placed = [
      ...(await placeAnew(tx, house, file.id)),
      ...(await placeAnew(tx, house, holder.id)),
    ]
    await appendAudit(tx, house.now(), [
      ...placed,
      {
        actor: `person:${actor.id}`,
        action: 'case.unmerged',
        subject: `case:${file.id}`,
        details: { from: holder.id, to: walk.next, tips: tipIds },
      },
      {
        actor: `person:${actor.id}`,
        action: 'case.tip_detached',
        subject: `case:${holder.id}`,
        details: { to: file.id, tips: tipIds, urgency },
      },
    ])
    return { ok: true, into: Number(holder.number) }
  })
}

/** A merge of a merge of a merge is followed this far. */
const hops = 20

/** The number of the case where this one's tips lie now: at the end of the chain of merges. */
async function holderOf(tx: Tx, number: number): Promise<number | null> {
  const select = { number: true, mergedIntoId: true } as const
  let at = await tx.case.findUnique({ where: { number }, select })
  for (let hop = 0; at?.mergedIntoId && hop < hops; hop++)
    at = await tx.case.findUnique({ where: { id: at.mergedIntoId }, select })
  return at && Number(at.number) !== number ? Number(at.number) : null
}

/** What the merge brought, as its event says, as far as it still lies where it was brought. */
async function tipsToReturn(tx: Tx, caseId: string, holderId: string): Promise<string[]> {
  const merged = await tx.auditEvent.findFirst({
    where: { subject: `case:${caseId}`, action: 'case.merged' },
    orderBy: { seq: 'desc' },
  })
  const { tips } = (merged?.details ?? {}) as { tips?: unknown }
  const brought = Array.isArray(tips) ? tips.filter((id) => typeof id === 'string') : []
  const there = await tx.caseTip.findMany({
    where: { caseId: holderId, tipId: { in: brought }, detachedAt: null },
    select: { tipId: true },
  })
  const still = new Set(there.map(({ tipId }) => tipId))
  return brought.filter((id) => still.has(id))
}
