import { higherUrgency } from '#core/case/urgency.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { keepClocks } from '../triage/clocks/keep-clocks.server.ts'
import { type LockedCase, lockCase } from '../triage/steps/lock-case.server.ts'
import { pendingLowerings } from '../triage/steps/pending-lowering.server.ts'
import { rescore } from '../triage/steps/rescore.server.ts'
import { findCase } from './find-case.server.ts'
import { wakeCase } from './wake-case.server.ts'

/**
 * The reporter says that somebody is in danger now: the tip keeps it, and its case becomes imminent
 * and our turn, whatever it waited for. It only ever raises. Answers the audit events.
 */
export async function sayDanger(tx: Tx, house: House, tipId: string): Promise<NewEvent[]> {
  await tx.tip.update({ where: { id: tipId }, data: { dangerSaidAt: house.now() } })
  // A case that was merged away comes back with it, should the merge be undone.
  await tx.case.updateMany({
    where: { state: 'merged_into', tips: { some: { tipId, detachedAt: null } } },
    data: { urgency: 'imminent' },
  })
  const said: NewEvent = { actor: 'reporter', action: 'tip.danger_said', subject: `tip:${tipId}` }
  const woken = await wakeCase(tx, house, tipId, 'danger_said')
  const found = await findCase(tx, tipId)
  const file = found && (await lockCase(tx, found.number))
  if (!file || file.state === 'purged') return [said, ...woken]
  const urgency = higherUrgency(file.urgency, 'imminent')
  await tx.case.update({
    where: { id: file.id },
    data: { ...(await rescore(tx, file, urgency)), version: { increment: 1 }, alarmedAt: null },
  })
  await keepClocks(tx, house, file.id, [])
  const placed = await placeAnew(tx, house, file.id)
  return [said, ...woken, ...(await urgencyEvents(tx, file)), ...placed]
}

async function urgencyEvents(tx: Tx, file: LockedCase): Promise<NewEvent[]> {
  const { id, urgency: from } = file
  const common = { actor: 'reporter', subject: `case:${id}` } as const
  const details = { from, to: 'imminent', why: 'danger_said' }
  if (from !== 'imminent') return [{ ...common, action: 'case.urgency_changed', details }]
  // Whoever asked to lower it asked before this was known.
  const asked = await pendingLowerings(tx, [id])
  return asked.length > 0 ? [{ ...common, action: 'case.lowering_declined', details }] : []
}
