import { drawSpan } from '#core/quality/draw.ts'
import type { House } from '#infra/house.server.ts'
import type { FiledReport } from '#tests/support/factories/filed-report.ts'
import type { AgencyIds } from './agencies.ts'
import type { CallSign, DemoPerson } from './people.ts'

/** What has happened so far, for what comes next. */
export type Stage = {
  people: Map<CallSign, DemoPerson>
  agencies: AgencyIds
  /** By the sample's key. */
  tips: Map<string, FiledReport>
  /** Pattern numbers by the key of the pattern's sample. */
  patterns: Map<string, number>
}

/** Something that happened, so many days before the demo was made, in the house as it was then. */
export type Moment = { daysAgo: number; happen: (stage: Stage, house: House) => Promise<void> }

export const dayMs = 86_400_000

/** The house with its clock set `ms` back from `now`. */
export function houseAt(house: House, now: Date, ms: number): House {
  const then = new Date(now.getTime() - ms)
  return { ...house, now: () => then, draw: noDraw }
}

/** No case of the demo is drawn by chance: what there is to look at again is the same each time. */
const noDraw = () => drawSpan - 1

/** The same house some time later. */
export function later(house: House, ms: number): House {
  const then = new Date(house.now().getTime() + ms)
  return { ...house, now: () => then }
}

export function personOf({ people }: Stage, callSign: CallSign): DemoPerson {
  return found(people.get(callSign), callSign)
}

export function tipOf({ tips }: Stage, key: string): FiledReport {
  return found(tips.get(key), key)
}

export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`The demo has no ${what} yet`)
  return value
}

/** The story goes wrong where the house refuses a step of it. */
export function done<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
  if (!result.ok) throw new Error(`The demo's story was refused: ${JSON.stringify(result)}`)
  return result as Extract<R, { ok: true }>
}
