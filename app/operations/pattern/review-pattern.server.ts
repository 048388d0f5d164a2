import type { StaffMember } from '#core/access/staff-member.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { buildNow } from './steps/build-now.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { lockSeenPattern, type PatternFile } from './steps/lock-pattern.server.ts'
import { savePattern } from './steps/save-pattern.server.ts'
import { readSources } from './steps/sources.server.ts'
import { writeReview } from './steps/write-review.server.ts'

export type ReviewDecision =
  /** `shownHash`: of the payload that stood on the approver's page. */
  | { decision: 'approve'; shownHash: string; comment: string }
  | { decision: 'return'; shownHash: string; comment: string }

export type ReviewResult =
  | { ok: true; scheduledWeek: string | null }
  | { ok: false; reason: PatternRefusal | 'pattern_unknown' }

/**
 * The second person's word. An approval binds the hash of the payload that this person was shown
 * and puts the pattern into the next release; a return says why and makes it a draft again.
 */
export function reviewPattern(
  house: House,
  actor: StaffMember,
  { number, ...review }: { number: number } & ReviewDecision,
): Promise<ReviewResult> {
  return house.db.$transaction(async (tx): Promise<ReviewResult> => {
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    return review.decision === 'approve'
      ? approve(tx, house, actor, file, review)
      : giveBack(tx, house, actor, file, review)
  })
}

type Review = { shownHash: string; comment: string }

async function approve(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: PatternFile,
  { shownHash, comment }: Review,
): Promise<ReviewResult> {
  const { cases, tips, sourcesHash } = await readSources(tx, file.caseIds)
  const { hash } = await buildNow(tx, house, file, tips)
  const payloadHash = hash ?? ''
  const week = isoWeek(house.now())
  const facts = factsOf(house, actor, file, { payloadHash, shownHash, sourcesHash, cases, week })
  const approved = decidePattern(file.state, 'approve', facts)
  if (!approved.ok) return approved
  const scheduled = decidePattern(approved.next, 'schedule', {
    ...facts,
    approvedHash: payloadHash,
  })
  if (!scheduled.ok) return scheduled
  await savePattern(tx, house, file, scheduled, {
    approvedHash: payloadHash,
    approvedById: actor.id,
    approvedAt: house.now(),
    scheduledWeek: week,
  })
  const review = await writeReview(tx, house, actor, file, { decision: 'approve', comment })
  await appendAudit(tx, house.now(), [
    {
      actor: `person:${actor.id}`,
      action: 'pattern.approved',
      subject: `pattern:${file.id}`,
      details: { version: file.version, payload_hash: payloadHash, week, review },
    },
  ])
  return { ok: true, scheduledWeek: week }
}

async function giveBack(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: PatternFile,
  { shownHash, comment }: Review,
): Promise<ReviewResult> {
  if (shownHash !== file.payloadHash) return { ok: false, reason: 'changed_since_shown' }
  const facts = factsOf(house, actor, file, { reason: comment })
  const decision = decidePattern(file.state, 'return', facts)
  if (!decision.ok) return decision
  await savePattern(tx, house, file, decision)
  const review = await writeReview(tx, house, actor, file, { decision: 'return', comment })
  await appendAudit(tx, house.now(), [
    {
      actor: `person:${actor.id}`,
      action: 'pattern.returned',
      subject: `pattern:${file.id}`,
      details: { from: file.state, version: file.version, payload_hash: file.payloadHash, review },
    },
  ])
  return { ok: true, scheduledWeek: null }
}
