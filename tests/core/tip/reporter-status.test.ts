import { describe, expect, it } from 'vitest'
import { caseStates } from '#core/case/states.ts'
import { textFor } from '#core/text/text.ts'
import { reporterStatus, reporterSteps } from '#core/tip/reporter-status.ts'

const t = textFor('en')

describe('what a reporter is told', () => {
  it('has words and a place on the way for every state of a case', () => {
    for (const state of caseStates) {
      const { step, text } = reporterStatus('attached', state)
      expect(reporterSteps).toContain(step)
      expect(t(text), state).not.toBe(text)
    }
  })

  it('names no verdict and nothing of how the house works', () => {
    const told = caseStates.map((state) => t(reporterStatus('attached', state).text)).join(' ')
    expect(told).not.toMatch(/case|queue|triage|confirm|abus|legit|duplicate|merge/i)
  })

  it('waits to be read before there is a case, and is over once it was taken back', () => {
    expect(reporterStatus('filed', undefined).text).toBe('status.filed')
    expect(reporterStatus('withdrawn', 'investigating').text).toBe('status.withdrawn')
  })
})
