import { leaseRuns } from '#core/case/lease.ts'
import type { CaseState } from '#core/case/states.ts'
import type { CaseEffect, CaseEvent } from '#core/case/transitions.ts'
import { walkCase } from '#core/case/walk.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { keepClocks } from '../triage/clocks/keep-clocks.server.ts'
import { lockCase } from '../triage/steps/lock-case.server.ts'
import { findCase } from './find-case.server.ts'

type Why = 'reporter_wrote' | 'danger_said'
type Waking = Partial<Record<CaseState, readonly CaseEvent[]>>

const danger: readonly CaseEvent[] = [{ type: 'danger_said' }]

/** What a word from the reporter means to a case; in any other state it is simply there to read. */
const wakingEvents: Readonly<Record<Why, Waking>> = {
  reporter_wrote: {
    awaiting_reporter: [{ type: 'reporter_answered' }],
    resolved: [{ type: 'reopen', reason: 'reporter_wrote' }, { type: 'route' }],
  },
  danger_said: {
    awaiting_reporter: danger,
    referred: danger,
    resolved: danger,
    archived: danger,
  },
}

const changesOf: Partial<Record<CaseEffect, object>> = {
  clock_resumed: { pausedAt: null },
  lease_ended: { leaseHolderId: null, leaseUntil: null },
  verdict_cleared: { verdict: null, impact: null, resolvedById: null, resolvedAt: null },
}

/**
 * The reporter wrote: a case that waits for them or was closed goes back to the queue; where somebody
 * is in danger, one that an agency has or that was put away, too. Answers the audit events, for the
 * caller to append with its own.
 */
export async function wakeCase(
  tx: Tx,
  house: House,
  tipId: string,
  why: Why = 'reporter_wrote',
): Promise<NewEvent[]> {
  const found = await findCase(tx, tipId)
  const file = found && (await lockCase(tx, found.number))
  if (!file) return []
  const events = wakingEvents[why][file.state]
  if (!events) {
    await keepClocks(tx, house, file.id, ['moved'])
    return []
  }
  const walk = walkCase(file.state, events, {
    lease: leaseRuns(file, house.now()) ? 'other' : 'none',
    versionMatches: true,
    legalHold: file.legalHold,
  })
  if (!walk.ok) throw new Error(`A case cannot be woken: ${walk.reason}`)
  const changes = Object.assign({}, ...walk.effects.map((effect) => changesOf[effect]))
  await tx.case.update({
    where: { id: file.id },
    data: { ...changes, state: walk.next, version: { increment: 1 } },
  })
  await keepClocks(tx, house, file.id, ['moved'])
  return [
    {
      actor: 'reporter',
      action: 'case.state_changed',
      subject: `case:${file.id}`,
      details: { from: file.state, to: walk.next, why },
    },
  ]
}
