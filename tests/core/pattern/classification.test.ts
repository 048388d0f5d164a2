import { describe, expect, it } from 'vitest'
import { isSubKindOf, subKinds, tacticCodes, tacticOf } from '#core/pattern/classification.ts'
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
})
