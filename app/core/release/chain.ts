import { type Manifest, readManifest, sha256Of } from './manifest.ts'

export type ChainBreak =
  /** No manifest, or not in the one spelling that was signed. */
  | 'not_a_manifest'
  /** The first of the list has a number other than 1, or a predecessor. */
  | 'not_the_first'
  | 'number_missing'
  /** It belongs to another chain: a variant's among those of another, or of the whole. */
  | 'other_chain'
  /** Its bytes are not what the next release recorded. */
  | 'differs_from_record'
  | 'made_before_predecessor'

export type ChainResult =
  | { ok: true; length: number; head: string | null }
  /** `index` in the list, from 0; `sequence` as far as it can be read. */
  | { ok: false; index: number; sequence: number | null; reason: ChainBreak }

/** Wholes are one chain, from before variants and since; each variant is one of its own. */
function chainOf(manifest: Manifest): string {
  if (manifest.format !== 'harborlight-manifest/2') return 'whole'
  return `${manifest.audience.sector} ${manifest.audience.tlp}`
}

/**
 * Checks the manifests of one chain, oldest first, as bytes of `manifest.json`, and names the first
 * broken one. A manifest is vouched for by the hash in its successor, and the newest one by its
 * signature, which is checked apart: a chain alone can be written anew as a whole.
 */
export function verifyChain(manifests: readonly Uint8Array[]): ChainResult {
  let before: Manifest | null = null
  for (const [index, bytes] of manifests.entries()) {
    const manifest = readManifest(bytes)
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
      if (chainOf(manifest) !== chainOf(before)) return broken('other_chain')
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
