import type { PatternPayload } from '#core/pattern/payload.ts'
import { clearances } from '../variant.ts'
import { clearanceBit, readersOf } from './clearances.ts'

/** A version of a pattern as it left. `modified`: RFC 3339, UTC, milliseconds. */
export type PatternVersion = Readonly<{ payload: PatternPayload; modified: string }>

/** All versions of a pattern, oldest first, and which of them some readers may read. */
export type MispView = Readonly<{
  /** Whose view it is: a bit for each clearance (clearances.ts). */
  readers: number
  versions: readonly (PatternVersion & Readonly<{ readable: boolean }>)[]
}>

/**
 * The different sights of a pattern. Readers who may read the same versions share one, so there is
 * one, unless a version was for more or for fewer than the one before. Who may read none has none.
 */
export function viewsOf(versions: readonly PatternVersion[]): MispView[] {
  const allowed = versions.map(({ payload }) => readersOf(payload))
  const groups = new Map<string, MispView>()
  for (const clearance of clearances) {
    const bit = clearanceBit(clearance)
    const readable = allowed.map((bits) => (bits & bit) !== 0)
    if (!readable.includes(true)) continue
    const key = readable.join()
    const readers = (groups.get(key)?.readers ?? 0) | bit
    groups.set(key, {
      readers,
      versions: versions.map((version, at) => ({ ...version, readable: readable[at] === true })),
    })
  }
  return [...groups.values()]
}

/**
 * When each version came, in whole seconds since 1970, each later than the one before: MISP takes a
 * change only with a later second.
 */
export function secondsOf(versions: readonly Pick<PatternVersion, 'modified'>[]): number[] {
  let last = 0
  return versions.map(({ modified }) => {
    last = Math.max(last + 1, Math.floor(Date.parse(modified) / 1000))
    return last
  })
}
