import type { Scanner } from './clamd.server.ts'

const slowMs = 10_000
const restMs = 5 * 60_000

/**
 * Leaves a scanner that hangs alone for a while: the files behind would each wait as long for
 * nothing, and nobody would read them meanwhile. One that refuses at once costs nobody any time.
 */
export function restingScanner(scanner: Scanner, now: () => Date): Scanner {
  let restsUntil = 0
  return {
    scan: async (bytes) => {
      const started = now().getTime()
      if (started < restsUntil) {
        bytes.destroy()
        throw new Error('The scanner is left alone for a while')
      }
      try {
        return await scanner.scan(bytes)
      } catch (error) {
        const ended = now().getTime()
        if (ended - started >= slowMs) restsUntil = ended + restMs
        throw error
      }
    },
  }
}
