import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { payloadStatuses } from '#core/pattern/payload.ts'
import type { ReleaseInput } from './release.ts'

export const manifestFormat = 'harborlight-manifest/1'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  sequence: z.int().positive(),
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  created: z.iso.datetime({ precision: 3 }),
  /** SHA-256 of the previous release's manifest.json; null only in the first. */
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
})

export type Manifest = z.infer<typeof manifestSchema>

export type ReleaseFile = Readonly<{ name: string; mediaType: string; bytes: Uint8Array }>

export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** Describes the files of a release and ties it to the one before (`previous`: its hash, or null). */
export function manifestOf(
  release: Pick<ReleaseInput, 'sequence' | 'week' | 'created' | 'patterns'>,
  files: readonly ReleaseFile[],
  previous: string | null,
): Manifest {
  const payloads = release.patterns.map(({ payload }) => payload)
  const withStatus = (status: string) => payloads.filter((one) => one.status === status).length
  return manifestSchema.parse({
    format: manifestFormat,
    sequence: release.sequence,
    week: release.week,
    created: release.created,
    previous,
    files: [...files]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, mediaType, bytes }) => ({
        name,
        size: bytes.length,
        sha256: sha256Of(bytes),
        media_type: mediaType,
      })),
    counts: {
      patterns: Object.fromEntries(payloadStatuses.map((status) => [status, withStatus(status)])),
      indicators: payloads.reduce((sum, { indicators }) => sum + indicators.length, 0),
    },
  } satisfies Record<keyof Manifest, unknown>)
}

/** The bytes of `manifest.json`: canonical JSON and one line break. These are signed and chained. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return utf8ToBytes(`${canonicalJson(manifest)}\n`)
}
