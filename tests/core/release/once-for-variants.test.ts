import { expect, test } from 'vitest'
import { releaseFormatsFor } from '#core/release/files.ts'
import type { ReleasedPattern } from '#core/release/release.ts'
import { indicatorOf, payloadOf, releaseOf } from '#tests/support/release-input.ts'

const head = { ...releaseOf([]), sector: 'police', ceiling: 'amber' } as const
const at = { created: head.created, modified: head.created }
const payload = payloadOf({
  version: 2,
  tlp: 'green',
  indicators: [indicatorOf('domain', 'a.example')],
})
const before = payloadOf({ tlp: 'green', indicators: [indicatorOf('domain', 'b.example')] })

/** Each variant in turn, as a cut has them: one came to know the version before, one did not. */
const seen: readonly ReleasedPattern[] = [
  { ...at, payload, before },
  { ...at, payload, before: null },
  { ...at, payload, before },
  { ...at, payload: { ...payload, title: 'Another' }, before },
]

test.each(releaseFormatsFor('police').map((format) => ({ format, name: format.name })))(
  'says of a version what it says alone, whichever variant came before: $name',
  ({ format }) => {
    const alone = seen.map((one) => format.begin(head).add(structuredClone(one)))
    expect(seen.map((one) => format.begin(head).add(one))).toEqual(alone)
    expect(alone[0]).toBe(alone[2])
  },
)
