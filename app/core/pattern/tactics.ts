import { tacticsOfMoney } from './tactics/of-money.ts'
import { tacticsOfWork } from './tactics/of-work.ts'
import type { Tactic } from './tactics/tactic.ts'

/**
 * When the table was first published and last changed, UTC. Move `modified` with every change of a
 * row's words: releases carry them as STIX objects.
 */
export const tacticsRevised = {
  created: '2026-11-22T00:00:00.000Z',
  modified: '2026-11-22T18:00:00.000Z',
} as const

/**
 * How it is done: an attack-pattern vocabulary for false jobs, forced crime and the frauds that go
 * with them. The words are published with every release, so they must name nobody. A code never
 * changes its meaning and never goes: the ids that agencies hold follow from it.
 */
export const tactics = { ...tacticsOfWork, ...tacticsOfMoney } as const

export type TacticCode = keyof typeof tactics

export const tacticCodes = Object.keys(tactics) as readonly TacticCode[]

export function tacticOf(code: TacticCode): Tactic {
  return tactics[code]
}
