/** What a scanner has said of a file, and what follows for its original. */
export const scanStates = {
  /** No scanner is set up. */
  not_scanned: { original: 'closed', final: false },
  /** A scanner is set up and has not come to it. */
  waiting: { original: 'closed', final: false },
  clean: { original: 'open', final: true },
  infected: { original: 'closed', final: true },
  /** The scanner gave no answer, several times. */
  failed: { original: 'closed', final: true },
} as const satisfies Record<string, { original: 'open' | 'closed'; final: boolean }>

export type ScanState = keyof typeof scanStates

/** What has become of reading a file's text. */
export const readingStates = {
  /** A kind of file that we read nothing from. */
  none: { final: true },
  waiting: { final: false },
  done: { final: true },
  /** It took too long or broke, several times; or the file was infected. */
  failed: { final: true },
} as const satisfies Record<string, { final: boolean }>

export type ReadingState = keyof typeof readingStates

/** A code of the database; one that is unknown opens nothing. */
export function scanStateOf(code: string): ScanState {
  return Object.hasOwn(scanStates, code) ? (code as ScanState) : 'failed'
}

export function readingStateOf(code: string): ReadingState {
  return Object.hasOwn(readingStates, code) ? (code as ReadingState) : 'failed'
}

export function mayOpenOriginal(scan: ScanState): boolean {
  return scanStates[scan].original === 'open'
}

/** How often one file is tried, and how long the worker waits between. */
export const workAttempts = 3
export const workPauseMinutes = [1, 5] as const

/** A file that a worker took and did not give back within this time is free again. */
export const workLeaseMinutes = 5

/** How long an unfiled report's file may be read without its visitor's token. */
export const workKeyMinutes = 60
