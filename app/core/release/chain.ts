import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { type Manifest, manifestSchema, sha256Of } from './manifest.ts'

export type ChainBreak =
  /** No manifest, or not in the one spelling that was signed. */
  | 'not_a_manifest'
  /** The first of the list has a number other than 1, or a predecessor. */
  | 'not_the_first'
  | 'number_missing'
  /** Its bytes are not what the next release recorded. */
  | 'differs_from_record'
  | 'made_before_predecessor'

export type ChainResult =
  | { ok: true; length: number; head: string | null }
  /** `index` in the list, from 0; `sequence` as far as it can be read. */
  | { ok: false; index: number; sequence: number | null; reason: ChainBreak }

function read(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const parsed = manifestSchema.safeParse(JSON.parse(text))
    return parsed.success && `${canonicalJson(parsed.data)}\n` === text ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * Checks the manifests of all releases, oldest first, as bytes of `manifest.json`, and names the
 * first broken one. A manifest is vouched for by the hash in its successor, and the newest one by
 * its signature, which is checked apart: a chain alone can be written anew as a whole.
 */
export function verifyChain(manifests: readonly Uint8Array[]): ChainResult {
  let before: Manifest | null = null
  for (const [index, bytes] of manifests.entries()) {
    const manifest = read(bytes)
    const broken = (reason: ChainBreak, back = 0): ChainResult => ({
      ok: false,
      index: index - back,
      sequence: (back > 0 ? before : manifest)?.sequence ?? null,
      reason,
    })
    if (manifest === null) return broken('not_a_manifest')
    const first = manifests[index - 1] === undefined
    if (first && (manifest.sequence !== 1 || manifest.previous !== null))
      return broken('not_the_first')
    if (before !== null) {
      if (manifest.sequence !== before.sequence + 1) return broken('number_missing')
      if (manifest.previous !== sha256Of(manifests[index - 1] ?? bytes))
        return broken('differs_from_record', 1)
      if (manifest.created < before.created) return broken('made_before_predecessor')
    }
    before = manifest
  }
  const head = manifests.at(-1)
  return { ok: true, length: manifests.length, head: head === undefined ? null : sha256Of(head) }
}
