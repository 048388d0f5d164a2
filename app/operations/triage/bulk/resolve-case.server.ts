import type { StaffMember } from '#core/access/staff-member.ts'
import { type BulkAction, eventsFor } from '#core/case/bulk.ts'
import { leaseFor } from '#core/case/lease.ts'
import type { CaseEvent, CaseRefusal } from '#core/case/transitions.ts'
import { type CaseWalk, walkCase } from '#core/case/walk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type LockedCase, lockSeenCase } from '../steps/lock-case.server.ts'
import { type Particulars, saveCase } from '../steps/save-case.server.ts'

type Resolve = Extract<BulkAction, { of: 'resolve' }>
export type StepResult =
  | { ok: true }
  | { ok: false; reason: CaseRefusal | 'case_unknown' | 'imminent' }

type Place = { number: number; version: number; bulk: string }

/** Resolves one of many cases at first sight, claimed on the way. Who is in danger is not among many. */
export function resolveCase(
  house: House,
  actor: StaffMember,
  place: Place,
  action: Resolve,
): Promise<StepResult> {
  const { verdict, impact } = action
  return walkOne(house, actor, place, { verdict: { verdict, impact } }, (file) => {
    if (file.urgency === 'imminent') return 'imminent'
    return eventsFor(action, file.state, leaseFor(file, actor.id, house.now()))
  })
}

/** Takes that back: to the queue, as if nobody had decided. */
export function unresolveCase(house: House, actor: StaffMember, place: Place): Promise<StepResult> {
  return walkOne(house, actor, place, {}, () => [
    { type: 'reopen', reason: 'taken back' },
    { type: 'route' },
  ])
}

function walkOne(
  house: House,
  actor: StaffMember,
  { number, version, bulk }: Place,
  particulars: Particulars,
  eventsOf: (file: LockedCase) => readonly CaseEvent[] | 'imminent',
): Promise<StepResult> {
  return house.db.$transaction(async (tx): Promise<StepResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const events = eventsOf(file)
    if (events === 'imminent') return { ok: false, reason: events }
    const walk: CaseWalk = walkCase(file.state, events, {
      lease: leaseFor(file, actor.id, house.now()),
      versionMatches: file.version === version,
      legalHold: file.legalHold,
    })
    if (!walk.ok) return walk
    const saved = await saveCase(tx, house, actor, file, { ...walk, ...particulars })
    if (!saved) return { ok: false, reason: 'version_changed' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.state_changed',
        subject: `case:${file.id}`,
        details: { from: file.state, to: walk.next, ...particulars.verdict, bulk },
      },
    ])
    return { ok: true }
  })
}
