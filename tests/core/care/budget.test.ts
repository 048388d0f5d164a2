import { describe, expect, it } from 'vitest'
import { budgetFor, budgetLevel, isStopped, readBudget } from '#core/care/budget.ts'
import { fc } from '#tests/support/property.ts'

const now = new Date('2026-11-22T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const full = { used: 40, budget: 40, passedAt: null, urgency: 'high', now } as const

it('lets a person lower the team’s budget and never raise it', () => {
  const team = { picture: 40, story: 100 }
  expect(budgetFor(team, { picture: 10, story: null })).toEqual({ picture: 10, story: 100 })
  expect(budgetFor(team, { picture: 90, story: 101 })).toEqual(team)
})

it.each([
  [0, 40, 'fine'],
  [31, 40, 'fine'],
  [32, 40, 'near'],
  [39, 40, 'near'],
  [40, 40, 'reached'],
  [41, 40, 'reached'],
  [0, 1, 'fine'],
  [1, 1, 'reached'],
])('calls %i of %i %s', (used, budget, level) => {
  expect(budgetLevel(used, budget)).toBe(level)
})

describe('the stop', () => {
  it('comes at the limit and not before', () => {
    expect(isStopped(full)).toBe(true)
    expect(isStopped({ ...full, used: 39 })).toBe(false)
  })

  it('is passed with a reason, which lasts for half an hour', () => {
    expect(isStopped({ ...full, passedAt: minutesAgo(29) })).toBe(false)
    expect(isStopped({ ...full, passedAt: minutesAgo(30) })).toBe(true)
  })

  it('never comes where somebody may be in danger', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 1000 }), (used, budget) => {
        expect(isStopped({ ...full, used, budget, urgency: 'imminent' })).toBe(false)
      }),
    )
  })
})

it.each([
  ['', null],
  [' 12 ', 12],
  ['0', undefined],
  ['1001', undefined],
  ['many', undefined],
  ['-3', undefined],
])('reads the budget %j as %j', (typed, budget) => {
  expect(readBudget(typed)).toBe(budget)
})
