import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import type { CaseRefusal } from '#core/case/transitions.ts'
import { higherUrgency } from '#core/case/urgency.ts'
import { mergeEvents, walkCase } from '#core/case/walk.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { type LockedCase, lockSeenCases } from './steps/lock-case.server.ts'
import { ownUrgency } from './steps/merged-urgency.server.ts'
import { moveTips, tipsIn } from './steps/move-tips.server.ts'
import { rescore } from './steps/rescore.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type MergeResult =
  | { ok: true; moved: number }
  | { ok: false; reason: CaseRefusal | 'case_unknown'; number: number }

type Input = {
  /** These end as links to `into`, and their tips lie there. */
  from: readonly number[]
  into: number
  /** What the decision was made on, and the version it had: a case's page, or a list of cases. */
  seen: SeenCase | readonly SeenCase[]
}

export type SeenCase = { number: number; version: number }

/** For leaving a transaction without a trace; never leaves this file. */
class Refused extends Error {
  constructor(readonly result: MergeResult) {
    super('refused')
  }
}

/**
 * Merges cases into another: a link that can be undone, not a copy. Their tips move over and the
 * target is at least as urgent as each of them; a resolved or waiting target is queued again. All
 * of them merge, or none.
 */
export async function mergeCases(
  house: House,
  actor: StaffMember,
  input: Input,
): Promise<MergeResult> {
  try {
    return await house.db.$transaction((tx) => merge(tx, house, actor, input))
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}

function refuse(reason: CaseRefusal | 'case_unknown', number: number): never {
  throw new Refused({ ok: false, reason, number })
}

async function merge(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { from, into, seen }: Input,
): Promise<MergeResult> {
  const files = await lockSeenCases(tx, actor, [...from, into])
  const target = files.get(into)
  if (!target) return refuse('case_unknown', into)
  for (const { number, version } of [seen].flat())
    if (files.get(number)?.version !== version) refuse('version_changed', number)

  const own = (await ownUrgency(tx, target)) ?? target.urgency
  let { urgency } = target
  const events: NewEvent[] = []
  const moved: string[] = []
  for (const number of new Set(from)) {
    const source = files.get(number) ?? refuse('case_unknown', number)
    const tipIds = await moveInto(tx, house, actor, source, target)
    moved.push(...tipIds)
    urgency = higherUrgency(urgency, source.urgency)
    events.push({
      actor: `person:${actor.id}`,
      action: 'case.merged',
      subject: `case:${source.id}`,
      details: { from: source.state, into: target.id, tips: tipIds },
    })
  }
  const attached = walkCase(target.state, [{ type: 'tip_attached' }], factsOf(house, actor, target))
  if (!attached.ok) return refuse('merge_target_closed', into)
  const also = await rescore(tx, target, urgency)
  if (!(await saveCase(tx, house, actor, target, { ...attached, also })))
    refuse('version_changed', into)
  events.push({
    actor: `person:${actor.id}`,
    action: 'case.tip_attached',
    subject: `case:${target.id}`,
    details: {
      tips: moved,
      from: target.state,
      to: attached.next,
      own_urgency: own,
      urgency,
    },
  })
  events.push(...(await placeAnew(tx, house, target.id)))
  await appendAudit(tx, house.now(), events)
  return { ok: true, moved: moved.length }
}

function factsOf(house: House, actor: StaffMember, file: LockedCase) {
  const lease = leaseFor(file, actor.id, house.now())
  return { lease, versionMatches: true, legalHold: file.legalHold }
}

const closedTargets: ReadonlySet<string> = new Set(['merged_into', 'archived', 'purged'])

async function moveInto(
  tx: Tx,
  house: House,
  actor: StaffMember,
  source: LockedCase,
  target: LockedCase,
): Promise<string[]> {
  const facts = factsOf(house, actor, source)
  const walk = walkCase(source.state, mergeEvents(source.state, facts.lease, target.id), {
    ...facts,
    mergeTargetOpen: source.id !== target.id && !closedTargets.has(target.state),
  })
  if (!walk.ok) return refuse(walk.reason, Number(source.number))
  const tipIds = await tipsIn(tx, source.id)
  await moveTips(tx, house, actor, { from: source.id, to: target.id, tipIds })
  const saved = await saveCase(tx, house, actor, source, {
    ...walk,
    mergedIntoId: target.id,
    also: { tipCount: 0 },
  })
  return saved ? tipIds : refuse('version_changed', Number(source.number))
}
