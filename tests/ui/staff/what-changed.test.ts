import { describe, expect, it } from 'vitest'
import { hasChanged } from '#routes/triage/patterns/payload-words.ts'
import { payloadOf } from '#tests/support/release-input.ts'

describe('what differs from the version before', () => {
  const before = payloadOf()

  it('knows a field that may be missing, on either side', () => {
    const urgent = payloadOf({ urgent: 'people_at_risk' })
    expect(hasChanged(before, before, 'urgent')).toBe(false)
    expect(hasChanged(before, urgent, 'urgent')).toBe(true)
    expect(hasChanged(urgent, before, 'urgent')).toBe(true)
  })
})
