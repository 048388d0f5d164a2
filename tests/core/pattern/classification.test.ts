import { describe, expect, it } from 'vitest'
import { isSubKindOf, subKinds } from '#core/pattern/classification.ts'
import { tacticPhases } from '#core/pattern/tactics/tactic.ts'
import { tacticCodes, tacticOf } from '#core/pattern/tactics.ts'
import { tipKindCodes } from '#core/tip/kind.ts'

describe('what a pattern can be called', () => {
  it.each(tipKindCodes)('has finer names and ways of working for: %s', (kind) => {
    expect(subKinds[kind].length).toBeGreaterThan(3)
    expect(new Set(subKinds[kind]).size).toBe(subKinds[kind].length)
    const fitting = tacticCodes.filter((code) => tacticOf(code).kinds.includes(kind))
    expect(fitting.length).toBeGreaterThan(4)
  })

  it('keeps each finer name with its own kind', () => {
    expect(isSubKindOf('forced_work', 'domestic_work')).toBe(true)
    expect(isSubKindOf('job_offer', 'domestic_work')).toBe(false)
    expect(isSubKindOf('other_scam', null)).toBe(true)
  })

  it('names at least one step of each kind that comes before the payment', () => {
    for (const kind of tipKindCodes) {
      const phases = tacticCodes
        .filter((code) => tacticOf(code).kinds.includes(kind))
        .map((code) => tacticOf(code).phase)
      expect(phases).toContain('lure')
      expect(phases.every((phase) => tacticPhases.includes(phase))).toBe(true)
    }
  })

  it('refers to techniques of MITRE F3 by their ids', () => {
    const ids = tacticCodes.flatMap((code) => tacticOf(code).f3 ?? [])
    expect(ids).toContain('F1018')
    for (const id of ids) expect(id).toMatch(/^[FT]1\d{3}(\.\d{3})?$/)
  })
})
