import { describe, expect, it } from 'vitest'
import { codedFacts } from '#core/case/coded.ts'
import {
  investmentFlags,
  investmentFlagTable,
  offerFlags,
  offerFlagTable,
} from '#core/case/red-flags.ts'
import { investmentSigns, offerSigns } from '#core/tip/journey/sign.ts'

const facts = (...pairs: readonly string[]) =>
  codedFacts(
    pairs.map((pair) => {
      const [question = '', value = ''] = pair.split('=')
      return { question, value }
    }),
  )

describe('warning signs', () => {
  it('name who says so, every one of them', () => {
    const named = [...offerFlagTable, ...investmentFlagTable].map(({ source }) => source)
    const ticked = Object.values({ ...offerSigns, ...investmentSigns }).map(({ source }) => source)
    for (const source of [...named, ...ticked]) expect(source.length).toBeGreaterThan(10)
  })

  it('count each telling answer and each ticked sign once', () => {
    expect(offerFlags(facts('visa=tourist', 'job_role=technology', 'offer_signs=hurry'))).toBe(3)
    expect(offerFlags(facts('visa=work', 'job_role=teaching', 'offer_signs=none'))).toBe(0)
    expect(investmentFlags(facts('withdrawal=blocked', 'investment_signs=kiosk'))).toBe(2)
  })

  it('count the duties that a real platform has and this one leaves undone', () => {
    const undone = facts(
      'platform_named=no',
      'platform_licence=not_listed',
      'money_apart=no',
      'own_coin=yes',
      'withdrawal=blocked',
    )
    expect(investmentFlags(undone)).toBe(5)
    const unsure = facts(
      'platform_named=unknown',
      'platform_licence=not_checked',
      'money_apart=yes',
    )
    expect(investmentFlags(unsure)).toBe(0)
  })
})
