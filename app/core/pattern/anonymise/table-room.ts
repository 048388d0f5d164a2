/**
 * A table with totals as a flow: start → row → column → end → start, a number on every edge. A cell
 * can differ from its true value exactly when the difference can travel round a cycle of edges that
 * are not fixed. That is Gusfield's test for exact disclosure (SIAM J. Comput. 17, 1988), here with
 * lower bounds.
 */
export type Edge = Readonly<{
  from: number
  to: number
  value: number
  /** What a reader knows: a shown number is itself, a hidden one is 1 or more. */
  least: number
  most: number
}>

/** Sends one more unit from `start` to `goal` if that is possible. Changes `flow`. */
function sendOne(
  edges: readonly Edge[],
  flow: number[],
  start: number,
  goal: number,
  skip: number,
) {
  const cameBy = new Map<number, { edge: number; step: 1 | -1 }>()
  const open = [start]
  for (let node = open.shift(); node !== undefined && !cameBy.has(goal); node = open.shift())
    edges.forEach((edge, index) => {
      const value = flow[index] ?? 0
      const forward = edge.from === node && value < edge.most
      const next = forward
        ? edge.to
        : edge.to === node && value > edge.least
          ? edge.from
          : undefined
      if (index === skip || next === undefined || next === start || cameBy.has(next)) return
      cameBy.set(next, { edge: index, step: forward ? 1 : -1 })
      open.push(next)
    })
  if (!cameBy.has(goal)) return false
  for (let node = goal; node !== start; ) {
    const step = cameBy.get(node)
    const edge = step && edges[step.edge]
    if (step === undefined || edge === undefined) throw new Error('broken path')
    flow[step.edge] = (flow[step.edge] ?? 0) + step.step
    node = step.step === 1 ? edge.from : edge.to
  }
  return true
}

/** How far the edge's value may move from the truth, both ways together, counted up to `enough`. */
export function roomOf(edges: readonly Edge[], index: number, enough: number): number {
  const edge = edges[index]
  if (edge === undefined) return 0
  let room = 0
  for (const up of [true, false]) {
    const flow = edges.map(({ value }) => value)
    const limit = up ? edge.most - edge.value : edge.value - edge.least
    const [start, goal] = up ? [edge.to, edge.from] : [edge.from, edge.to]
    for (let moved = 0; moved < limit && room < enough; moved++, room++)
      if (!sendOne(edges, flow, start, goal, index)) break
  }
  return room
}

type Reached = { cost: number; edges: readonly number[] }

/** The cheapest way from `start` to `goal` for `units` more, over edges that are hidden or may be. */
function cheapestWay(
  edges: readonly Edge[],
  costs: readonly number[],
  [start, goal]: readonly [number, number],
  skip: number,
  units: number,
): Reached | undefined {
  const reached = new Map<number, Reached>([[start, { cost: 0, edges: [] }]])
  for (let changed = true; changed; ) {
    changed = false
    edges.forEach(({ from, to, value }, index) => {
      const cost = costs[index] ?? Number.POSITIVE_INFINITY
      if (index === skip || !Number.isFinite(cost)) return
      // Against the edge's direction the number falls, and a hidden one never falls below 1.
      const ways =
        value > units ? [[from, to] as const, [to, from] as const] : [[from, to] as const]
      for (const [here, there] of ways) {
        const before = reached.get(here)
        if (before === undefined) continue
        if (before.cost + cost >= (reached.get(there)?.cost ?? Number.POSITIVE_INFINITY)) continue
        reached.set(there, { cost: before.cost + cost, edges: [...before.edges, index] })
        changed = true
      }
    })
  }
  return reached.get(goal)
}

/**
 * The edges to hide so that edge `index` may move by `units`: the cheapest cycle through it, in
 * either direction. `costs`: 0 for what is hidden already, infinite for what can't be (zero).
 */
export function cheapestCycle(
  edges: readonly Edge[],
  costs: readonly number[],
  index: number,
  units: number,
): readonly number[] {
  const edge = edges[index]
  if (edge === undefined) return []
  const up = cheapestWay(edges, costs, [edge.to, edge.from], index, units)
  const down =
    edge.value > units ? cheapestWay(edges, costs, [edge.from, edge.to], index, units) : undefined
  const best = down !== undefined && down.cost < (up?.cost ?? Number.POSITIVE_INFINITY) ? down : up
  return best?.edges ?? []
}
