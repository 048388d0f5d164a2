/** What a scanner has said of a file, and what follows for its original. */
export const scanStates = {
  /** No scanner is set up. */
  not_scanned: { original: 'closed', final: false },
  /** A scanner is set up and has not come to it. */
  waiting: { original: 'closed', final: false },
  clean: { original: 'open', final: true },
  infected: { original: 'closed', final: true },
  /** The scanner gave no answer, several times; it is asked again, ever more seldom. */
  failed: { original: 'closed', final: false },
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

/** How often reading one file is tried. Scanning has no end: only the scanner’s answer is one. */
export const workAttempts = 3

const pauses = [1, 5, 15, 60, 360] as const

/** Minutes that the worker leaves a file alone after so many tries: longer each time, up to six hours. */
export function pauseAfter(attempts: number): number {
  return pauses[attempts - 1] ?? pauses[4]
}

/** A file that a worker took and did not give back within this time is free again. */
export const workLeaseMinutes = 5

/** How long an unfiled report's file may be read without its visitor's token. */
export const workKeyMinutes = 60
