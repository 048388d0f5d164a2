import {
  type DeltaCounts,
  type DeltaSpan,
  deltaHead,
  deltaMediaType,
  deltaName,
  deltaOf,
} from '#core/release/delta.ts'
import { manifestName } from '#core/release/files.ts'
import { variantName } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { type FoundFile, findReleaseFile } from '../find-release-file.server.ts'
import { walkDelta } from './walk-delta.server.ts'

export type WantedDelta = { from: number; to: number | 'latest' }

export type FoundDelta = { file: FoundFile; span: DeltaSpan; counts: DeltaCounts; stored: string }

export type FindDeltaResult =
  | { ok: true; delta: FoundDelta }
  | { ok: false; reason: 'release_unknown' | 'span_backwards' }

const making = new Map<string, Promise<unknown>>()

/**
 * What changed between two releases for the readers of a clearance: made when it is first asked for,
 * the same bytes each time.
 */
export async function findDelta(
  house: House,
  clearance: Clearance,
  { from, to }: WantedDelta,
): Promise<FindDeltaResult> {
  const end = await findReleaseFile(house, clearance, { release: to, file: manifestName })
  if (!end.ok) return { ok: false, reason: 'release_unknown' }
  const span = { from, to: end.file.number }
  if (span.from > span.to) return { ok: false, reason: 'span_backwards' }
  const manifests = {
    from: await manifestAt(house, clearance, from),
    to: end.file.manifestSha256,
  }
  // By the manifest, so that a delta of another database is never taken for this one's.
  const stored = `${variantName(clearance)}-${from}-${span.to}-${manifests.to.slice(0, 32)}`
  const found = await house.deltas.find(stored)
  if (!found) {
    const work = making.get(stored) ?? make(house, clearance, span, { stored, manifests })
    making.set(stored, work)
    await work.finally(() => making.delete(stored))
  }
  const facts = found ?? (await house.deltas.find(stored))
  if (!facts) throw new Error('A delta was made and is not there')
  const { byteSize, sha256, put, removed } = facts
  const named = { name: deltaName(span), mediaType: deltaMediaType, byteSize, sha256 }
  const file = { ...end.file, ...named }
  return { ok: true, delta: { file, span, counts: { put, removed }, stored } }
}

async function manifestAt(house: House, clearance: Clearance, number: number) {
  if (number === 0) return null
  const found = await findReleaseFile(house, clearance, { release: number, file: manifestName })
  return found.ok ? found.file.manifestSha256 : null
}

function make(
  house: House,
  clearance: Clearance,
  span: DeltaSpan,
  { stored, manifests }: { stored: string; manifests: { from: string | null; to: string } },
): Promise<unknown> {
  return house.deltas.make(stored, async (file) => {
    await file.write(deltaHead(clearance, span, manifests))
    let put = 0
    let removed = 0
    for await (const some of walkDelta(house, span, clearance))
      for (const changed of some) {
        const { text, counts } = deltaOf(clearance, changed)
        await file.write(text)
        put += counts.put
        removed += counts.removed
      }
    return { put, removed }
  })
}
