import { describe, expect, it } from 'vitest'
import { codedFacts } from '#core/case/coded.ts'
import { assessIlo, dimensionPositive, iloIndicators } from '#core/case/ilo.ts'

const facts = (...conditions: readonly string[]) =>
  codedFacts(conditions.map((value) => ({ question: 'conditions', value })))

describe('the ILO rule', () => {
  const published = (strong: number, medium: number, weak: number) =>
    strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1)

  it('is the published one for every count', () => {
    for (let strong = 0; strong < 4; strong++)
      for (let medium = 0; medium < 5; medium++)
        for (let weak = 0; weak < 4; weak++)
          expect(dimensionPositive({ strong, medium, weak })).toBe(published(strong, medium, weak))
  })

  it('needs deception or coercion on the way, exploitation, and coercion at the place', () => {
    const there = ['long_hours', 'pay_kept', 'passport_taken', 'threats']
    expect(assessIlo(facts(...there)).forcedLabour).toBe(false)
    const whole = assessIlo(facts(...there, 'job_different', 'pay_different'))
    expect(whole.forcedLabour).toBe(true)
    expect(whole.positive).toEqual([
      'deceptive_recruitment',
      'exploitation',
      'coercion_at_destination',
    ])
  })

  it('does not ask how a person under 18 was brought there', () => {
    const child = codedFacts([
      { question: 'minors', value: 'yes' },
      { question: 'conditions', value: 'long_hours' },
      { question: 'conditions', value: 'bad_living' },
    ])
    expect(assessIlo(child).forcedLabour).toBe(true)
  })

  it('names each indicator once', () => {
    const names = iloIndicators.map(({ indicator }) => indicator)
    expect(new Set(names).size).toBe(names.length)
  })
})
