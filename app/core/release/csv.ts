import { indicatorsCsvFormat } from './csv/indicators.ts'
import { patternsCsvFormat } from './csv/patterns.ts'
import type { ReleaseInput } from './release.ts'
import { wholeRelease } from './whole-file.ts'

/** `patterns.csv`: one line per pattern of the release. */
export function patternsCsv(release: ReleaseInput): string {
  return wholeRelease(patternsCsvFormat, release)
}

/** `indicators.csv`: one line per indicator of each pattern, revoked ones included. */
export function indicatorsCsv(release: ReleaseInput): string {
  return wholeRelease(indicatorsCsvFormat, release)
}
