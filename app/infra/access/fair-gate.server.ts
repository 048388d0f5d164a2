/** Runs at most `width` pieces of work at once, taking the waiting lanes in turn. */
export type FairGate = {
  /** Null, at once, where the lane already has too much waiting. */
  run: <T>(lane: string, work: () => Promise<T>) => Promise<T | null>
}

type Waiting = () => void

/**
 * A gate for costly work that strangers can ask for. One lane's thousand attempts wait behind each
 * other, not before everyone else: a lane has one turn per round.
 */
export function createFairGate(width: number, longestLane: number): FairGate {
  const lanes = new Map<string, Waiting[]>()
  let running = 0

  const startNext = (): void => {
    const [lane, queue] = lanes.entries().next().value ?? []
    if (running >= width || lane === undefined || !queue) return
    const start = queue.shift()
    lanes.delete(lane)
    if (queue.length > 0) lanes.set(lane, queue)
    running++
    start?.()
  }

  return {
    run: async (lane, work) => {
      const queue = lanes.get(lane) ?? []
      if (queue.length >= longestLane) return null
      await new Promise<void>((resolve) => {
        queue.push(resolve)
        lanes.set(lane, queue)
        startNext()
      })
      try {
        return await work()
      } finally {
        running--
        startNext()
      }
    },
  }
}
