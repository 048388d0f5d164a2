import { type CaseState, caseStateTraits, type Urgency } from '#core/case/states.ts'
import type { WorkingCalendar } from './calendar.ts'
import {
  type Clock,
  pauseClock,
  resumeClock,
  retargetClock,
  startClock,
  stopClock,
} from './clock.ts'
import { clockKinds } from './targets.ts'

/** A case as its clocks see it, once something has happened to it. */
export type ClockFacts = {
  state: CaseState
  urgency: Urgency
  tipCount: number
  quarantined: boolean
}

/** What happened: `looked` at by a person, `moved` on by us or by the reporter, `restored` from a merge. */
export type ClockTurn = 'looked' | 'moved' | 'restored'

/**
 * Nothing is waited for in a closed case or one whose tips were all taken back. What is held as junk
 * has no clock until a person lets it in, unless it tells of danger.
 */
export function clocksOf(facts: ClockFacts): 'run' | 'pause' | 'stop' {
  const { open, clockRuns } = caseStateTraits[facts.state]
  const held = facts.quarantined && facts.urgency !== 'imminent'
  if (!open || held || facts.tipCount === 0) return 'stop'
  return clockRuns ? 'run' : 'pause'
}

/** In these a case waits for hands or is in them: taking it and giving it back moves nothing on. */
const inHouse: ReadonlySet<CaseState> = new Set(['new', 'queued', 'reopened', 'in_triage'])

/** What a change of state means to the clocks. `taken`: somebody took the case with it. */
export function turnsOf(from: CaseState, to: CaseState, taken: boolean): ClockTurn[] {
  if (from === 'merged_into') return ['restored']
  const shifted = (inHouse.has(from) || from === 'investigating') && inHouse.has(to)
  return [
    ...(taken ? (['looked'] as const) : []),
    ...(from !== to && !shifted ? (['moved'] as const) : []),
  ]
}

/** A new case's clocks; none where none run. */
export function firstClocks(calendar: WorkingCalendar, facts: ClockFacts, now: Date): Clock[] {
  return turnClocks(calendar, [], facts, [], now)
}

/** A case's clocks after something happened to it: those given, started, paused, stopped or set anew. */
export function turnClocks(
  calendar: WorkingCalendar,
  clocks: readonly Clock[],
  facts: ClockFacts,
  turns: readonly ClockTurn[],
  now: Date,
): Clock[] {
  const mode = clocksOf(facts)
  if (mode === 'stop') return clocks.map((clock) => stopClock(calendar, clock, now))
  const start = (kind: Clock['kind']) => startClock(calendar, kind, facts.urgency, now)
  const known = turns.includes('restored') ? restoredClocks(clocks) : clocks
  const over = !known.some((clock) => clock.kind === 'resolution' && !clock.stoppedAt)
  const current = over
    ? clockKinds.map(start)
    : known.map((clock) => retargetClock(calendar, clock, facts.urgency, now))
  const align = mode === 'run' ? resumeClock : pauseClock
  return current.map((clock) => {
    if (clock.kind === 'first_response' && turns.includes('looked'))
      return stopClock(calendar, clock, now)
    const moved = clock.kind === 'update' && turns.includes('moved') ? start('update') : clock
    return moved.stoppedAt ? moved : align(calendar, moved, now)
  })
}

/** What the merge stopped goes on with what remained: undoing a mistake gives nobody more time. */
function restoredClocks(clocks: readonly Clock[]): Clock[] {
  const merged = clocks.find(({ kind }) => kind === 'resolution')?.stoppedAt?.getTime()
  return clocks.map((clock) =>
    clock.stoppedAt?.getTime() === merged ? { ...clock, stoppedAt: null } : clock,
  )
}

/** When the first of them is due, to sort a queue by; null where none runs. */
export function nextDue(clocks: readonly Clock[]): Date | null {
  const due = clocks.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []))
  return due.length > 0 ? new Date(Math.min(...due)) : null
}
