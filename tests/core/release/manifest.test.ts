import { describe, expect, it } from 'vitest'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { verifyChain } from '#core/release/chain.ts'
import { listFiles, manifestBytes, sha256Of, type VariantManifest } from '#core/release/manifest.ts'
import { ndjsonFormat } from '#core/release/ndjson.ts'
import { wholeRelease } from '#core/release/whole-file.ts'
import { fc } from '#tests/support/property.ts'
import { payloadOf, releaseFiles, releaseOf } from '#tests/support/release-input.ts'

const release = releaseOf([
  payloadOf(),
  payloadOf({ id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02', number: 2, status: 'amended' }),
])

describe('the files of a release', () => {
  it('are the same bytes when the release is cut again', () => {
    expect(releaseFiles(release)).toEqual(releaseFiles(structuredClone(release)))
  })

  it('are listed by name, whatever the order they were written in', () => {
    const listed = listFiles(
      ['b.csv', 'a.csv'].map((name) => ({ name, mediaType: 'text/csv', byteSize: 1, sha256: 'x' })),
    )
    expect(listed.map(({ name }) => name)).toEqual(['a.csv', 'b.csv'])
  })

  it('hold one payload a line, whose hash is the one that was approved', () => {
    const lines = wholeRelease(ndjsonFormat, release).trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([2, 12])
    expect(sha256Of(new TextEncoder().encode(lines[1]))).toBe(payloadHash(payloadOf()))
  })

  it('are no lines at all in a week without patterns', () => {
    expect(wholeRelease(ndjsonFormat, releaseOf([]))).toBe('')
  })
})

const file = { name: 'patterns.ndjson', media_type: 'application/x-ndjson', size: 9 }

/** The manifests of `count` releases of a variant, each tied to the one before. */
function chainOf(count: number, tlp: VariantManifest['audience']['tlp'] = 'amber'): Uint8Array[] {
  const chain: Uint8Array[] = []
  for (let i = 0; i < count; i++) {
    const before = chain.at(-1)
    const sha256 = sha256Of(new TextEncoder().encode(`release ${i} ${tlp}`))
    const manifest: VariantManifest = {
      format: 'harborlight-manifest/2',
      audience: { sector: 'finance', tlp },
      edition: 1,
      release: sha256,
      sequence: i + 1,
      week: isoWeek(new Date(Date.UTC(2026, 0, 5 + 7 * i))),
      created: new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString(),
      previous: before ? sha256Of(before) : null,
      files: [{ ...file, sha256 }],
      counts: { patterns: { new: i, amended: 0, revoked: 0 }, indicators: 2 * i },
    }
    chain.push(manifestBytes(manifest))
  }
  return chain
}

const parsed = (bytes: Uint8Array | undefined): VariantManifest =>
  JSON.parse(new TextDecoder().decode(bytes))

function rewritten(bytes: Uint8Array | undefined, change: object): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson({ ...parsed(bytes), ...change })}\n`)
}

describe('the chain of sixty releases', () => {
  const chain = chainOf(60)
  const head = chain.at(-1) ?? new Uint8Array()

  it('holds for what was released, and for nothing', () => {
    expect(verifyChain(chain)).toEqual({ ok: true, length: 60, head: sha256Of(head) })
    expect(verifyChain([])).toEqual({ ok: true, length: 0, head: null })
  })

  it('goes on from releases that were one for all', () => {
    const { audience: _, edition: __, release: ___, ...old } = parsed(chain[0])
    const first = manifestBytes({ ...old, format: 'harborlight-manifest/1' })
    const next = manifestBytes({
      ...old,
      format: 'harborlight-release/1',
      nonce: '0'.repeat(64),
      sequence: 2,
      previous: sha256Of(first),
    })
    expect(verifyChain([first, next])).toMatchObject({ ok: true, length: 2 })
  })

  const changes: Record<string, (old: VariantManifest) => object> = {
    sequence: ({ sequence }) => ({ sequence: sequence + 1 }),
    week: () => ({ week: '2025-W01' }),
    created: ({ created }) => ({ created: created.replace('.000Z', '.001Z') }),
    previous: () => ({ previous: '0'.repeat(64) }),
    release: () => ({ release: '0'.repeat(64) }),
    edition: () => ({ edition: 2 }),
    audience: () => ({ audience: { sector: 'finance', tlp: 'clear' } }),
    format: () => ({ format: 'harborlight-release/1' }),
    files: () => ({ files: [] }),
    counts: () => ({ counts: { patterns: { new: 0, amended: 0, revoked: 9 }, indicators: 0 } }),
  }

  it.each(Object.entries(changes))('finds another %s in any but the newest', (_, change) => {
    for (const index of Array.from({ length: 59 }, (__, at) => at)) {
      const bytes = rewritten(chain[index], change(parsed(chain[index])))
      expect(verifyChain(chain.with(index, bytes)).ok).toBe(false)
    }
  })

  it('finds each release left out, each two swapped, and each put in twice', () => {
    for (const index of Array.from({ length: 59 }, (_, at) => at)) {
      const one = chain[index] ?? head
      const next = chain[index + 1] ?? head
      expect(verifyChain(chain.toSpliced(index, 1)).ok).toBe(false)
      expect(verifyChain(chain.with(index, next).with(index + 1, one)).ok).toBe(false)
      expect(verifyChain(chain.toSpliced(index, 0, one)).ok).toBe(false)
    }
  })

  it('finds a release of another variant among them', () => {
    const other = chainOf(60, 'green')
    for (const index of [0, 30, 59])
      expect(verifyChain(chain.with(index, other[index] ?? head)).ok).toBe(false)
    expect(verifyChain([...chain.slice(0, 30), ...other.slice(30)])).toMatchObject({
      index: 30,
      reason: 'other_chain',
    })
  })

  it.each([
    ['a beginning cut off', chain.slice(1), 0, 'not_the_first'],
    ['another spelling', chain.with(1, new TextEncoder().encode('{ }')), 1, 'not_a_manifest'],
    [
      'other words',
      chain.with(2, rewritten(chain[2], { week: '2026-W40' })),
      2,
      'differs_from_record',
    ],
    [
      'one made before the one it follows',
      chain.with(59, rewritten(chain[59], { created: '2026-01-01T00:00:00.000Z' })),
      59,
      'made_before_predecessor',
    ],
  ] as const)('names %s', (_, manifests, index, reason) => {
    expect(verifyChain(manifests)).toMatchObject({ ok: false, index, reason })
  })

  it('finds any one changed byte but in the newest, which only its signature vouches for', () => {
    const changed = (index: number, at: number, flip: number) => {
      const bytes = Uint8Array.from(chain[index] ?? [])
      const place = at % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ flip
      return chain.with(index, bytes)
    }
    // The links alone, which is what a changed byte must break; the whole chain for some of them.
    const nth = 29
    for (let at = 0; at < (chain[nth]?.length ?? 0); at++)
      expect(verifyChain(changed(nth, at, 1).slice(0, nth + 2)).ok).toBe(false)
    fc.assert(
      fc.property(fc.nat(58), fc.nat(), fc.integer({ min: 1, max: 255 }), (index, at, flip) => {
        expect(verifyChain(changed(index, at, flip)).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
