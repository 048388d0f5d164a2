import { describe, expect, it } from 'vitest'
import { codedFacts } from '#core/case/coded.ts'
import { assessIlo, dimensionPositive } from '#core/case/ilo.ts'
import { dimensions } from '#core/tip/journey/dimension.ts'

const facts = (...boxes: readonly string[]) =>
  codedFacts(
    boxes.map((box) => {
      const [question = '', value = ''] = box.split('=')
      return { question, value }
    }),
  )

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
    const there = [
      'work_there=long_hours',
      'work_there=low_pay',
      'kept_there=passport_taken',
      'kept_there=threats',
    ]
    expect(assessIlo(facts(...there)).forcedLabour).toBe(false)
    const whole = assessIlo(facts(...there, 'promises_broken=job', 'promises_broken=pay'))
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
      { question: 'work_there', value: 'long_hours' },
      { question: 'work_there', value: 'bad_living' },
    ])
    expect(assessIlo(child).forcedLabour).toBe(true)
  })

  it.each([
    ['promises_broken', 'job', 'pay', 'deceptive_recruitment'],
    ['made_to_go', 'violence', 'threats', 'coercive_recruitment'],
    ['need_used', 'money', 'family', 'no_papers', 'vulnerability_used'],
    ['work_there', 'long_hours', 'dangerous', 'exploitation'],
    ['kept_there', 'debt', 'violence', 'coercion_at_destination'],
    ['stuck_there', 'needs_them', 'no_money', 'ill', 'vulnerability_at_destination'],
  ])('reads a dimension from its own question: %s', (question, ...rest) => {
    const dimension = rest.pop()
    expect(assessIlo(facts(...rest.map((code) => `${question}=${code}`))).positive).toEqual([
      dimension,
    ])
    expect(assessIlo(facts(`${question}=none`, `${question}=unknown`)).positive).toEqual([])
  })

  it('counts an answer elsewhere and its box as one sign', () => {
    const twice = facts('offer_signs=place_changed', 'promises_broken=job')
    expect(assessIlo(twice).positive).toEqual([])
    const held = facts('person_state=held_inside', 'kept_there=cannot_leave')
    expect(assessIlo(held).positive).toEqual([])
  })

  it('names each indicator once, and asks for each dimension on a question of its own', () => {
    const names = Object.values(dimensions).flatMap(({ signs }) =>
      Object.values(signs).map(({ indicator }) => indicator),
    )
    expect(new Set(names).size).toBe(names.length)
    const asked = Object.values(dimensions).map(({ question }) => question)
    expect(new Set(asked).size).toBe(6)
  })
})
