import { z } from 'zod'
import { faults } from '#core/taxii/faults.ts'

// TAXII 2.1 (OASIS, 2021-06-10), as far as a server fills it that can only be read.

const timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/)

/** Section 4.1.1. */
export const discoverySchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  default: z.url(),
  api_roots: z.array(z.url()).min(1),
})

/** Section 4.2.1. */
export const apiRootSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  versions: z.array(z.string()).min(1),
  max_content_length: z.int().positive(),
})

/** Section 5.2.1. */
export const collectionSchema = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  can_read: z.literal(true),
  can_write: z.literal(false),
  media_types: z.array(z.string()).min(1),
})

/** Section 5.1.1; no member at all where there is nothing. */
export const collectionsSchema = z.strictObject({
  collections: z.array(collectionSchema).min(1).optional(),
})

const page = { more: z.boolean().optional(), next: z.string().optional() }

/** Section 3.7. What an object holds is STIX's to say. */
export const envelopeSchema = z.strictObject({
  ...page,
  objects: z
    .array(z.looseObject({ type: z.string(), id: z.string() }))
    .min(1)
    .optional(),
})

/** Section 5.3.1. */
export const taxiiManifestSchema = z.strictObject({
  ...page,
  objects: z
    .array(
      z.strictObject({
        id: z.string(),
        date_added: timestamp,
        version: z.string(),
        media_type: z.string(),
      }),
    )
    .min(1)
    .optional(),
})

/** Section 5.8.1. */
export const versionsSchema = z.strictObject({
  ...page,
  versions: z.array(z.string()).min(1).optional(),
})

/** Section 3.6.1. */
export const taxiiErrorSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  error_code: z.enum(Object.keys(faults)),
  http_status: z.string().regex(/^\d{3}$/),
  details: z.record(z.string(), z.string()).optional(),
})
