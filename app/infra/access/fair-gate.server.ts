/** Runs at most `width` pieces of work at once; who had least so far goes first. */
export type FairGate = {
  /** Null, at once, where the lane already has too much waiting. */
  run: <T>(lane: string, work: () => Promise<T>) => Promise<T | null>
  /** For refusing before any other work is done. */
  isFull: (lane: string) => boolean
}

/** The last free place is for lanes that had less than this. */
const little = 3

/** Lanes remembered at most; then all start anew. */
const remembered = 10_000

/**
 * A gate for costly work that strangers can ask for. A thousand attempts from a hundred networks wait
 * behind each other, not before someone who comes from one that asked for little.
 */
export function createFairGate(width: number, longestLane: number): FairGate {
  const waiting = new Map<string, (() => void)[]>()
  const served = new Map<string, number>()
  let running = 0

  const servedOf = (lane: string) => served.get(lane) ?? 0
  /** Among equals, who waits longest: a Map keeps the order of insertion. */
  const nextLane = (): string | undefined => {
    const [first, ...others] = waiting.keys()
    return others.reduce<string | undefined>(
      (best, lane) => (best !== undefined && servedOf(lane) < servedOf(best) ? lane : best),
      first,
    )
  }
  const startNext = (): void => {
    const lane = running < width ? nextLane() : undefined
    if (lane === undefined) return
    if (running > 0 && running === width - 1 && servedOf(lane) >= little) return
    const queue = waiting.get(lane) ?? []
    const start = queue.shift()
    waiting.delete(lane)
    if (queue.length > 0) waiting.set(lane, queue)
    if (served.size >= remembered) served.clear()
    served.set(lane, servedOf(lane) + 1)
    running++
    start?.()
  }

  const isFull = (lane: string) => (waiting.get(lane)?.length ?? 0) >= longestLane

  return {
    isFull,
    run: async (lane, work) => {
      if (isFull(lane)) return null
      const queue = waiting.get(lane) ?? []
      await new Promise<void>((resolve) => {
        queue.push(resolve)
        waiting.set(lane, queue)
        startNext()
      })
      try {
        return await work()
      } finally {
        running--
        if (running === 0 && waiting.size === 0) served.clear()
        startNext()
      }
    },
  }
}
