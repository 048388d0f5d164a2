import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { ReleaseFormat } from './format.ts'
import { onceForVariants } from './once-for-variants.ts'

const lineOf = onceForVariants(({ payload }) => `${canonicalJson(payload)}\n`)

/**
 * `patterns.ndjson`: one canonical payload a line, so that the SHA-256 of a line without its line
 * break is the hash that the second person approved.
 */
export const ndjsonFormat: ReleaseFormat = {
  name: 'patterns.ndjson',
  mediaType: 'application/x-ndjson',
  begin: () => ({
    head: '',
    add: lineOf,
    end: () => [],
  }),
}
