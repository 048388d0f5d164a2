import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { payloadStatuses } from '#core/pattern/payload.ts'
import { servedLabels } from '#core/taxii/audience.ts'
import { sectors } from './sectors.ts'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

const shared = {
  sequence: z.int().positive(),
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  created: z.iso.datetime({ precision: 3 }),
  /** SHA-256 of the manifest before it in the same chain; null only in the first. */
  previous: sha256Hex.nullable(),
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
      size: count,
      sha256: sha256Hex,
      media_type: z.string(),
    }),
  ),
  counts: z.strictObject({
    patterns: z.record(z.enum(payloadStatuses), count),
    indicators: count,
  }),
}

/** Of a release that was the same for all agencies, before there were variants. */
const undivided = z.strictObject({ format: z.literal('harborlight-manifest/1'), ...shared })

/**
 * Of a release as a whole. It stays in the house; its hash may be known to everybody, and the nonce
 * keeps who knows the hash from trying out what the release holds.
 */
const whole = z.strictObject({
  format: z.literal('harborlight-release/1'),
  nonce: sha256Hex,
  ...shared,
})

/** Of a variant: a release as the readers of one clearance get it. Counts are of what they see. */
const variant = z.strictObject({
  format: z.literal('harborlight-manifest/2'),
  audience: z.strictObject({ sector: z.enum(sectors), tlp: z.enum(servedLabels) }),
  /** Which rules the files were written by (`releaseEdition`). */
  edition: z.int().positive(),
  /** SHA-256 of the manifest of the whole. */
  release: sha256Hex,
  ...shared,
})

export const manifestSchema = z.discriminatedUnion('format', [undivided, whole, variant])

export type Manifest = z.infer<typeof manifestSchema>
export type WholeManifest = z.infer<typeof whole>
export type VariantManifest = z.infer<typeof variant>

/** What a manifest says of a file; `byteSize` in bytes. */
export type ListedFile = Readonly<{
  name: string
  mediaType: string
  byteSize: number
  sha256: string
}>

export type ManifestCounts = Manifest['counts']

export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** The files as a manifest lists them: by name. */
export function listFiles(files: readonly ListedFile[]): Manifest['files'] {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, mediaType, byteSize, sha256 }) => ({
      name,
      size: byteSize,
      sha256,
      media_type: mediaType,
    }))
}

/** The bytes of `manifest.json`: canonical JSON and one line break. These are signed and chained. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return utf8ToBytes(`${canonicalJson(manifestSchema.parse(manifest))}\n`)
}

/** Null unless these are the bytes of a manifest in their one spelling. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const parsed = manifestSchema.safeParse(JSON.parse(text))
    return parsed.success && `${canonicalJson(parsed.data)}\n` === text ? parsed.data : null
  } catch {
    return null
  }
}
