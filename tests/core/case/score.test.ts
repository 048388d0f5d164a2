import { describe, expect, it } from 'vitest'
import { lossBandOf } from '#core/case/loss-band.ts'
import { type ScoreInput, scoreCase } from '#core/case/score.ts'
import { questionIds, questions } from '#core/tip/journey/catalogue.ts'
import { fc } from '#tests/support/property.ts'

const quiet: ScoreInput = {
  coded: [],
  losses: [],
  sharedIndicators: 0,
  indicators: 0,
  hasStory: false,
  evidenceFiles: 0,
  ageHours: 0,
}

const codedRow = fc
  .constantFrom(...questionIds.filter((id) => 'options' in questions[id]))
  .chain((question) => {
    const known = questions[question]
    const options = 'options' in known ? known.options : []
    return fc.constantFrom(...options).map((value) => ({ question, value }))
  })

const input: fc.Arbitrary<ScoreInput> = fc.record({
  coded: fc.array(codedRow, { maxLength: 30 }),
  losses: fc.array(fc.record({ amount: fc.constant('12.5'), asset: fc.constant('USD') })),
  sharedIndicators: fc.nat(500),
  indicators: fc.nat(500),
  hasStory: fc.boolean(),
  evidenceFiles: fc.nat(5),
  ageHours: fc.double({ min: 0, max: 1e6, noNaN: true }),
})

const points = (of: ScoreInput, name: string) =>
  scoreCase(of).contributions.find((one) => one.name === name)?.points ?? 0

describe('the score', () => {
  it('is the sum of whole, named contributions, each with a reason', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { total, contributions } = scoreCase(given)
        expect(contributions.reduce((sum, one) => sum + one.points, 0)).toBe(total)
        for (const { name, points: own, because } of contributions) {
          expect(Number.isInteger(own) && own > 0).toBe(true)
          expect(because.key).toBe(`score.${name}`)
        }
      }),
    )
  })

  it('is nothing for a case of which nothing is known', () => {
    expect(scoreCase(quiet)).toMatchObject({ total: 0, contributions: [] })
  })

  it('rises as a case waits, so that nothing stays at the bottom for ever', () => {
    expect(points({ ...quiet, ageHours: 5 }, 'waiting')).toBe(0)
    expect(points({ ...quiet, ageHours: 48 }, 'waiting')).toBe(8)
    expect(points({ ...quiet, ageHours: 1e6 }, 'waiting')).toBe(120)
  })

  it('weighs a person held above any loss', () => {
    const held = { ...quiet, coded: [{ question: 'person_state', value: 'held_inside' }] }
    const robbed = { ...quiet, losses: [{ amount: '9000000', asset: 'USD' }] }
    expect(scoreCase(held).total).toBeGreaterThan(scoreCase(robbed).total)
  })

  it('says which of the ILO’s dimensions made it read sooner', () => {
    const coded = [
      { question: 'promises_broken', value: 'job' },
      { question: 'promises_broken', value: 'pay' },
      { question: 'work_there', value: 'long_hours' },
      { question: 'work_there', value: 'low_pay' },
      { question: 'kept_there', value: 'debt' },
      { question: 'kept_there', value: 'threats' },
    ]
    const reason = scoreCase({ ...quiet, coded }).contributions.find(
      ({ name }) => name === 'forced_labour_signs',
    )
    expect(reason?.because.params).toEqual({
      dimensions: 'deceptive_recruitment exploitation coercion_at_destination',
    })
  })

  it('weighs a report about people held above any scam without one', () => {
    const held = { ...quiet, coded: [{ question: 'kind', value: 'forced_work' }] }
    expect(points(held, 'said_to_be_held')).toBe(40)
    const home = [...held.coded, { question: 'person_state', value: 'home' }]
    expect(points({ ...quiet, coded: home }, 'said_to_be_held')).toBe(0)
  })

  it('counts shared indicators up to a limit', () => {
    expect(points({ ...quiet, sharedIndicators: 2 }, 'shared_indicators')).toBe(12)
    expect(points({ ...quiet, sharedIndicators: 400 }, 'shared_indicators')).toBe(30)
  })

  it('adds losses in all their currencies before it chooses a band', () => {
    expect(lossBandOf([])).toBeUndefined()
    expect(lossBandOf([{ amount: '900', asset: 'USD' }])).toBe('small')
    expect(
      lossBandOf([
        { amount: '900', asset: 'USD' },
        { amount: '10000', asset: 'THB' },
      ]),
    ).toBe('middle')
    expect(lossBandOf([{ amount: '2', asset: 'BTC' }])).toBe('very_large')
  })
})
