import type { CountBand } from '../bands.ts'

const lowerEdges = [
  [250, '250+'],
  [50, '50-249'],
  [10, '10-49'],
  [3, '3-9'],
  [1, '1-2'],
] as const satisfies readonly (readonly [number, CountBand])[]

/** The band of a positive count. Nothing is ever said about zero, so zero throws a RangeError. */
export function countBand(count: number): CountBand {
  const found = lowerEdges.find(([edge]) => count >= edge)
  if (found === undefined || !Number.isInteger(count)) throw new RangeError(`no band for ${count}`)
  return found[1]
}
