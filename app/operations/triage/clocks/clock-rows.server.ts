import type { Clock, WarningLevel } from '#core/clock/clock.ts'
import type { Measure } from '#core/clock/elapse.ts'
import type { ClockKind } from '#core/clock/targets.ts'
import type { CaseClock } from '#infra/db/generated/client.ts'

/** A clock as it lies in the database. The columns hold nothing but what `clockRow` wrote. */
export function asClock({ caseId: _, ...row }: CaseClock): Clock {
  return {
    ...row,
    kind: row.kind as ClockKind,
    measure: row.measure as Measure,
    warned: row.warned as WarningLevel | 0,
  }
}

export const clockRow = (caseId: string, clock: Clock): CaseClock => ({ caseId, ...clock })
