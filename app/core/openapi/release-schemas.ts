import { z } from 'zod'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** Answer of `/feeds/releases`. */
export const releaseListSchema = z.strictObject({
  releases: z.array(
    z.strictObject({
      number: z.int().positive(),
      week: z.string().regex(/^\d{4}-W\d{2}$/),
      created: z.iso.datetime({ precision: 3 }),
      patterns: count,
      manifest_sha256: sha256Hex,
      previous: sha256Hex.nullable(),
      href: z.string().regex(/^\/feeds\/releases\//),
      files: z.array(
        z.strictObject({
          name: z.string(),
          media_type: z.string(),
          size: count,
          sha256: sha256Hex,
          href: z.string().regex(/^\/feeds\/releases\//),
        }),
      ),
    }),
  ),
  more: z.boolean(),
})

export type ReleaseList = z.infer<typeof releaseListSchema>
