import { expect, test } from 'vitest'
import { caseSteps } from '#core/case/checklist.ts'
import { progressOf, routineOf, routineSteps } from '#core/case/routine.ts'
import { tipKindCodes } from '#core/tip/kind.ts'

test('every kind has steps of its own, none twice, and none of those for a person in danger', () => {
  for (const kind of tipKindCodes) {
    expect(new Set(routineOf[kind]).size).toBe(routineOf[kind].length)
    expect(routineOf[kind].length).toBeGreaterThan(3)
  }
  for (const step of caseSteps) expect(routineSteps).not.toContain(step)
})

test('progress counts the steps of the kind alone', () => {
  const decided = [{ step: 'place_known' }, { step: 'links_decided' }, { step: 'hotline' }]
  expect(progressOf('forced_work', decided)).toEqual({ decided: 2, of: 6 })
  expect(progressOf('other_scam', decided)).toEqual({ decided: 1, of: 4 })
})
