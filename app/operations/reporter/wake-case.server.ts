import type { CaseState } from '#core/case/states.ts'
import { type CaseEffect, type CaseEvent, decideCase } from '#core/case/transitions.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { findCase } from './find-case.server.ts'

/** What a word from the reporter means to a case; in any other state it is simply there to read. */
const wakingEvents: Partial<Record<CaseState, readonly CaseEvent[]>> = {
  awaiting_reporter: [{ type: 'reporter_answered' }],
  resolved: [{ type: 'reopen', reason: 'reporter_wrote' }, { type: 'route' }],
}

const changesOf: Partial<Record<CaseEffect, object>> = {
  clock_resumed: { pausedAt: null },
  lease_ended: { leaseHolderId: null, leaseUntil: null },
  verdict_cleared: { verdict: null, impact: null, resolvedById: null, resolvedAt: null },
}

/**
 * The reporter wrote: a case that waits for them or was closed goes back to the queue. Answers the
 * audit events, for the caller to append with its own.
 */
export async function wakeCase(tx: Tx, house: House, tipId: string): Promise<NewEvent[]> {
  const found = await findCase(tx, tipId)
  if (!found) return []
  await tx.$queryRaw`SELECT "id" FROM "case_file" WHERE "id" = ${found.id}::uuid FOR UPDATE`
  const row = await tx.case.findUniqueOrThrow({ where: { id: found.id } })
  const held = row.leaseHolderId !== null && row.leaseUntil !== null && row.leaseUntil > house.now()

  let state = row.state as CaseState
  let changes: object = {}
  const events: NewEvent[] = []
  for (const event of wakingEvents[state] ?? []) {
    const decision = decideCase(state, event, {
      lease: held ? 'other' : 'none',
      versionMatches: true,
      legalHold: row.legalHold,
    })
    if (!decision.ok) break
    for (const effect of decision.effects) changes = { ...changes, ...changesOf[effect] }
    events.push({
      actor: 'reporter',
      action: 'case.state_changed',
      subject: `case:${row.id}`,
      details: { from: state, to: decision.next, event: event.type },
    })
    state = decision.next
  }
  if (events.length > 0) {
    await tx.case.update({
      where: { id: row.id },
      data: { ...changes, state, version: { increment: 1 } },
    })
  }
  return events
}
