import type { z } from 'zod'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { manifestSchema } from '#core/release/manifest.ts'
import { mispEventSchema, mispManifestSchema } from '#core/release/misp/schema.ts'
import { problemSchema } from './problem.ts'
import { checkRangeSchema, jsonFeedSchema, statusSchema } from './public-schemas.ts'
import { messageSchema } from './recalls.ts'
import { releaseListSchema } from './release-schemas.ts'
import {
  apiRootSchema,
  collectionSchema,
  collectionsSchema,
  discoverySchema,
  envelopeSchema,
  taxiiErrorSchema,
  taxiiManifestSchema,
  versionsSchema,
} from './taxii-schemas.ts'

/** What the document gives a name to; everything else stands where it is used. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Problem: problemSchema,
  ReleaseList: releaseListSchema,
  Manifest: manifestSchema,
  Pattern: patternPayloadSchema,
  TaxiiDiscovery: discoverySchema,
  TaxiiApiRoot: apiRootSchema,
  TaxiiCollection: collectionSchema,
  TaxiiCollections: collectionsSchema,
  TaxiiEnvelope: envelopeSchema,
  TaxiiManifest: taxiiManifestSchema,
  TaxiiVersions: versionsSchema,
  TaxiiError: taxiiErrorSchema,
  MispManifest: mispManifestSchema,
  MispEvent: mispEventSchema,
  Message: messageSchema,
  CheckRange: checkRangeSchema,
  JsonFeed: jsonFeedSchema,
  Status: statusSchema,
}
