import type { StaffMember } from '#core/access/staff-member.ts'
import { eventsOf, type StateChange } from '#core/case/change.ts'
import { type CaseStep, openSteps } from '#core/case/checklist.ts'
import { leaseFor } from '#core/case/lease.ts'
import { mayReferTo } from '#core/case/referral.ts'
import type { CaseRefusal } from '#core/case/transitions.ts'
import { walkCase } from '#core/case/walk.ts'
import type { Sector } from '#core/release/sectors.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { type LockedCase, lockSeenCase } from './steps/lock-case.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type StateResult =
  | { ok: true }
  | {
      ok: false
      reason: CaseRefusal | 'case_unknown' | 'agency_unknown' | 'no_consent_to_refer'
    }
  /** An imminent case with these steps open is resolved only with a reason for leaving them. */
  | { ok: false; reason: 'steps_open'; steps: CaseStep[] }

/**
 * Moves a case on: investigate, await the reporter, refer, stop waiting, resolve or reopen.
 * `version` is the one that the decision was made on.
 */
export function changeCaseState(
  house: House,
  actor: StaffMember,
  { number, version, change }: { number: number; version: number; change: StateChange },
): Promise<StateResult> {
  return house.db.$transaction(async (tx): Promise<StateResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const walk = walkCase(file.state, eventsOf(change, file.state), {
      lease: leaseFor(file, actor.id, house.now()),
      versionMatches: file.version === version,
      legalHold: file.legalHold,
    })
    if (!walk.ok) return walk
    if (change.to === 'referred') {
      const refusal = await referralRefusal(tx, file.id, change.agencyId)
      if (refusal) return { ok: false, reason: refusal }
    }
    const left = change.to === 'resolved' ? await stepsLeft(tx, file) : []
    const reason = reasonOf(change, left)
    if (left.length > 0 && reason === '') return { ok: false, reason: 'steps_open', steps: left }
    const note = reason === '' ? null : await addNote(tx, house, actor, file.id, reason)
    const saved = await saveCase(tx, house, actor, file, {
      ...walk,
      ...(change.to === 'resolved' && {
        verdict: { verdict: change.verdict, impact: change.impact },
      }),
      also: referredTo(change),
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.state_changed',
        subject: `case:${file.id}`,
        details: {
          from: file.state,
          to: walk.next,
          ...particulars(change),
          ...(left.length > 0 && { open_steps: left }),
          ...(note && { note }),
        },
      },
    ])
    return { ok: true }
  })
}

/** What somebody wrote that is kept as a note. */
function reasonOf(change: StateChange, left: readonly CaseStep[]): string {
  if (change.to === 'reopened') return change.reason
  return change.to === 'resolved' && left.length > 0 ? (change.openSteps ?? '') : ''
}

async function stepsLeft(tx: Tx, { id, urgency }: LockedCase): Promise<CaseStep[]> {
  if (urgency !== 'imminent') return []
  return openSteps(await tx.caseStep.findMany({ where: { caseId: id }, select: { step: true } }))
}

/** Once resolved, a case keeps whom it was referred to; going on working on it forgets that. */
function referredTo(change: StateChange): { referredToId: string | null } | undefined {
  if (change.to === 'resolved') return undefined
  return { referredToId: change.to === 'referred' ? change.agencyId : null }
}

/** What of a decision may stand in the audit log: codes and ids. */
function particulars(change: StateChange): Record<string, string> {
  if (change.to === 'resolved') return { verdict: change.verdict, impact: change.impact }
  if (change.to === 'referred') return { agency: change.agencyId }
  return {}
}

/** A case goes to an agency only where the agency is active and a reporter allows it. */
async function referralRefusal(
  tx: Tx,
  caseId: string,
  agencyId: string,
): Promise<'agency_unknown' | 'no_consent_to_refer' | null> {
  const agency = await tx.agency.findFirst({ where: { id: agencyId, status: 'active' } })
  if (!agency) return 'agency_unknown'
  const tips = await tx.tip.findMany({
    where: { state: { not: 'withdrawn' }, cases: { some: { caseId, detachedAt: null } } },
    select: { consentPartners: true, consentLaw: true },
  })
  return mayReferTo(agency.sector as Sector, tips) ? null : 'no_consent_to_refer'
}
