import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { verifyChain } from '#core/release/chain.ts'
import { releaseFiles } from '#core/release/files.ts'
import { manifestBytes, manifestOf, sha256Of } from '#core/release/manifest.ts'
import { patternsNdjson } from '#core/release/ndjson.ts'
import { fc } from '#tests/support/property.ts'
import { payloadOf, releaseOf } from '#tests/support/release-input.ts'

const release = releaseOf([
  payloadOf(),
  payloadOf({ id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02', number: 2, status: 'amended' }),
])

describe('the files of a release', () => {
  it('are the same bytes when the release is cut again', () => {
    expect(releaseFiles(release)).toEqual(releaseFiles(structuredClone(release)))
  })

  it('are listed with name, size, SHA-256 and media type', () => {
    const files = releaseFiles(release)
    const manifest = manifestOf(release, files, null)
    expect(manifest.files.map(({ name }) => name)).toEqual([
      'indicators.csv',
      'patterns.csv',
      'patterns.ndjson',
      'stix-2.1.json',
    ])
    for (const { name, size, sha256 } of manifest.files) {
      const bytes = files.find((file) => file.name === name)?.bytes ?? new Uint8Array()
      expect(size).toBe(bytes.length)
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
    expect(manifest.counts).toEqual({
      patterns: { new: 1, amended: 1, revoked: 0 },
      indicators: 22,
    })
  })

  it('hold one payload a line, whose hash is the one that was approved', () => {
    const lines = patternsNdjson(release).trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([2, 12])
    expect(sha256Of(new TextEncoder().encode(lines[1]))).toBe(payloadHash(payloadOf()))
  })

  it('are no lines at all in a week without patterns', () => {
    expect(patternsNdjson(releaseOf([]))).toBe('')
  })
})

/** The manifests of `count` releases, each tied to the one before. */
function chainOf(count: number): Uint8Array[] {
  const chain: Uint8Array[] = []
  for (let i = 0; i < count; i++) {
    const before = chain.at(-1)
    const part = {
      sequence: i + 1,
      week: `2026-W${String(10 + i)}`,
      created: new Date(Date.UTC(2026, 2, 2 + 7 * i)).toISOString(),
    }
    const next = manifestOf({ ...releaseOf([], part) }, [], before ? sha256Of(before) : null)
    chain.push(manifestBytes(next))
  }
  return chain
}

function rewritten(bytes: Uint8Array, change: object): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as object
  return new TextEncoder().encode(`${canonicalJson({ ...manifest, ...change })}\n`)
}

describe('the chain of manifests', () => {
  const chain = chainOf(6)

  it('holds for what was released, and for nothing', () => {
    expect(verifyChain(chain)).toEqual({
      ok: true,
      length: 6,
      head: sha256Of(chain[5] ?? new Uint8Array()),
    })
    expect(verifyChain([])).toEqual({ ok: true, length: 0, head: null })
  })

  it('names the release whose manifest was changed', () => {
    const changed = chain.with(2, rewritten(chain[2] ?? new Uint8Array(), { week: '2026-W40' }))
    expect(verifyChain(changed)).toEqual({
      ok: false,
      index: 2,
      sequence: 3,
      reason: 'differs_from_record',
    })
  })

  it.each([
    ['a release left out', chain.toSpliced(2, 1), 2, 'number_missing'],
    ['two swapped', [chain[0], chain[2], chain[1]], 1, 'number_missing'],
    ['a beginning cut off', chain.slice(1), 0, 'not_the_first'],
    ['another spelling', chain.with(1, new TextEncoder().encode('{ }')), 1, 'not_a_manifest'],
  ] as const)('finds %s', (_, manifests, index, reason) => {
    const list = manifests.flatMap((one) => (one === undefined ? [] : [one]))
    expect(verifyChain(list)).toMatchObject({ ok: false, index, reason })
  })

  it('finds a release made before the one it follows', () => {
    const last = rewritten(chain[5] ?? new Uint8Array(), { created: '2026-01-01T00:00:00.000Z' })
    expect(verifyChain(chain.with(5, last))).toMatchObject({
      index: 5,
      reason: 'made_before_predecessor',
    })
  })

  it('finds any one changed byte but in the newest, which only its signature vouches for', () => {
    const total = chain.slice(0, 5).map(({ length }) => length)
    fc.assert(
      fc.property(fc.nat(4), fc.nat(), fc.integer({ min: 1, max: 255 }), (index, at, flip) => {
        const bytes = Uint8Array.from(chain[index] ?? [])
        const place = at % (total[index] ?? 1)
        bytes[place] = (bytes[place] ?? 0) ^ flip
        expect(verifyChain(chain.with(index, bytes)).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
