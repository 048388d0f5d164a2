import { expect, it } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { deltaOf } from '#core/release/delta.ts'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { tombstoneOf } from '#core/release/tombstones.ts'
import { clearances, isFor, readVariantName, seenBy, variantName } from '#core/release/variant.ts'
import { fc } from '#tests/support/property.ts'
import { payloadOf } from '#tests/support/release-input.ts'

const audience = fc.record({
  sectors: fc.subarray([...sectors]),
  tlp: fc.constantFrom(...tlpLabels),
})
const created = '2026-11-13T06:00:00.000Z'
const leaves = (payload: PatternPayload, before: PatternPayload | null) => ({
  ...{ payload, before, created, modified: created, release: 7 },
})

it('there are as many variants as clearances, each known by its name', () => {
  expect(clearances).toHaveLength(24)
  for (const one of clearances) expect(readVariantName(variantName(one))).toEqual(one)
  for (const name of ['', 'finance', 'finance-red', 'finance-amber-', 'x-amber', '../clear'])
    expect(readVariantName(name)).toBeNull()
})

it('nobody sees a version above their clearance; who held the one before gets that one back', () => {
  fc.assert(
    fc.property(
      fc.option(audience),
      audience,
      fc.constantFrom(...clearances),
      (was, is, reader) => {
        const before = was && payloadOf({ ...was, title: 'Before' })
        const payload = payloadOf({ ...is, version: 2, status: 'amended', title: 'After' })
        const seen = seenBy(reader, leaves(payload, before))
        const delta = deltaOf(reader, leaves(payload, before)).text
        if (isFor(reader, payload)) {
          expect(seen?.payload).toBe(payload)
          return
        }
        expect(delta).not.toContain('After')
        if (!before || !isFor(reader, before)) {
          expect([seen, delta]).toEqual([null, ''])
          return
        }
        expect(seen).toMatchObject({
          withdrawn: true,
          payload: { status: 'revoked', title: 'Before' },
        })
        expect(delta).toContain('"reason":"withdrawn"')
      },
    ),
    { numRuns: 300 },
  )
  for (const reader of clearances) expect(isFor(reader, { sectors: [], tlp: 'red' })).toBe(false)
})

it('a tombstone names what a new version leaves out, and nothing where all stand', () => {
  const before = payloadOf()
  const [first, ...rest] = before.indicators
  const payload = payloadOf({ version: 2, status: 'amended', indicators: rest })
  const seen = { payload, before, created, modified: created }
  expect(tombstoneOf(seen, 7)).toMatchObject({
    ...{ reason: 'no_longer_named', pattern_stands: true, since: 7 },
    indicators: [{ type: first?.type, value: first?.value }],
  })
  expect(tombstoneOf({ ...seen, payload: before }, 7)).toBeNull()
})
