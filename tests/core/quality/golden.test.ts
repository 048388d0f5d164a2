import { expect, it } from 'vitest'
import { type GoldenAnswer, goldenDraft, rightParts, teamFigure } from '#core/quality/golden.ts'

const expected: GoldenAnswer = { verdict: 'confirmed', impact: 'attempted', urgency: 'high' }
const wrong: GoldenAnswer = { ...expected, urgency: 'low' }

it('says in which parts an answer is the expected one', () => {
  expect(rightParts(expected, expected)).toEqual(['verdict', 'impact', 'urgency'])
  expect(rightParts(wrong, expected)).toEqual(['verdict', 'impact'])
})

it('gives the team no figure that would be one or two people’s own', () => {
  expect(teamFigure([expected, wrong], expected)).toEqual({ n: 2, percent: null })
  expect(teamFigure([expected, wrong, expected], expected)).toEqual({ n: 3, percent: 67 })
})

it('takes a draft with or without a country, and none without words', () => {
  const draft = { ...expected, title: 'An offer', kind: 'job_offer', story: 'Words', why: 'Since' }
  expect(goldenDraft.parse({ ...draft, country: 'th' }).country).toBe('TH')
  expect(goldenDraft.parse({ ...draft, country: '' }).country).toBeNull()
  expect(goldenDraft.safeParse({ ...draft, country: '', story: '  ' }).success).toBe(false)
  expect(goldenDraft.safeParse({ ...draft, country: 'Thailand' }).success).toBe(false)
})
