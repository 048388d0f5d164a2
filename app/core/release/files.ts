import { indicatorsCsvFormat } from './csv/indicators.ts'
import { patternsCsvFormat } from './csv/patterns.ts'
import type { ReleaseFormat } from './format.ts'
import { ndjsonFormat } from './ndjson.ts'
import type { ReleasedPattern, ReleaseInput } from './release.ts'
import { stixText } from './stix/bundle.ts'
import { tombstonesNdjson } from './tombstones.ts'

/**
 * By which rules the files of a variant are written. To be raised by one whenever any format's bytes
 * change or a format is added: what was written by older rules can't be written again, and a check
 * must not call it false.
 */
export const releaseEdition = 1

export const manifestName = 'manifest.json'
export const signatureName = 'manifest.json.minisig'
export const jwsName = 'manifest.json.jws'

/** A format that is made of all patterns at once, and so holds them. */
function held(
  name: string,
  mediaType: string,
  text: (release: ReleaseInput) => string,
): ReleaseFormat {
  return {
    name,
    mediaType,
    begin: (head) => {
      const patterns: ReleasedPattern[] = []
      return {
        head: '',
        add: (pattern) => {
          patterns.push(pattern)
          return ''
        },
        end: () => text({ ...head, patterns }),
      }
    },
  }
}

/** What the house keeps of a release as a whole: every pattern, whomever it is for. */
export const wholeFormats: readonly ReleaseFormat[] = [ndjsonFormat]

/** Every file of a variant but the manifest and its signatures. */
export const releaseFormats: readonly ReleaseFormat[] = [
  held('stix-2.1.json', 'application/stix+json;version=2.1', stixText),
  ndjsonFormat,
  patternsCsvFormat,
  indicatorsCsvFormat,
  tombstonesNdjson,
]
