import { utf8ToBytes } from '@noble/hashes/utils.js'
import { indicatorsCsv, patternsCsv } from './csv.ts'
import type { ReleaseFile } from './manifest.ts'
import { patternsNdjson } from './ndjson.ts'
import type { ReleaseInput } from './release.ts'
import { stixText } from './stix/bundle.ts'

/** Every file of a release but the manifest and its signature. */
export const releaseFileTable = {
  'stix-2.1.json': { mediaType: 'application/stix+json;version=2.1', text: stixText },
  'patterns.ndjson': { mediaType: 'application/x-ndjson', text: patternsNdjson },
  'patterns.csv': { mediaType: 'text/csv; charset=utf-8; header=present', text: patternsCsv },
  'indicators.csv': { mediaType: 'text/csv; charset=utf-8; header=present', text: indicatorsCsv },
} as const satisfies Record<string, { mediaType: string; text: (release: ReleaseInput) => string }>

export type ReleaseFileName = keyof typeof releaseFileTable

export const manifestName = 'manifest.json'
export const signatureName = 'manifest.json.minisig'

/** A pure function of its input: cutting the same release again gives the same bytes. */
export function releaseFiles(release: ReleaseInput): ReleaseFile[] {
  return Object.entries(releaseFileTable).map(([name, { mediaType, text }]) => ({
    name,
    mediaType,
    bytes: utf8ToBytes(text(release)),
  }))
}
