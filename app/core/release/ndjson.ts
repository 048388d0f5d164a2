import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { inNumberOrder, type ReleaseInput } from './release.ts'

/**
 * `patterns.ndjson`: one canonical payload a line, so that the SHA-256 of a line without its line
 * break is the hash that the second person approved.
 */
export function patternsNdjson({ patterns }: Pick<ReleaseInput, 'patterns'>): string {
  return inNumberOrder(patterns)
    .map(({ payload }) => `${canonicalJson(payload)}\n`)
    .join('')
}
