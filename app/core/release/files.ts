import { globalSignalExchangeFormat } from './csv/global-signal-exchange.ts'
import { indicatorsCsvFormat } from './csv/indicators.ts'
import { patternsCsvFormat } from './csv/patterns.ts'
import { sectorCsvFormats } from './csv/sectors.ts'
import type { ReleaseFormat } from './format.ts'
import { mispEvents } from './misp/format.ts'
import { ndjsonFormat } from './ndjson.ts'
import type { Sector } from './sectors.ts'
import { stixCoreFormat, stixFullFormat } from './stix/bundle.ts'
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

/** The one file that is no text: a page for people, drawn from what was counted on the way. */
export const briefingName = 'briefing.pdf'

/** What the house keeps of a release as a whole: every pattern, whomever it is for. */
export const wholeFormats: readonly ReleaseFormat[] = [ndjsonFormat]

/** What every variant holds beside the briefing, the manifest, its signatures and its sector's own file. */
export const releaseFormats: readonly ReleaseFormat[] = [
  stixCoreFormat,
  stixFullFormat,
  ndjsonFormat,
  patternsCsvFormat,
  indicatorsCsvFormat,
  globalSignalExchangeFormat,
  mispEvents,
  tombstonesNdjson,
]

/** The same with the file that has the columns of the readers' sector. */
export function releaseFormatsFor(sector: Sector): readonly ReleaseFormat[] {
  return [...releaseFormats, sectorCsvFormats[sector]]
}
