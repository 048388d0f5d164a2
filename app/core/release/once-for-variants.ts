import type { ReleasedPattern } from './release.ts'

type Version = Pick<ReleasedPattern, 'payload' | 'before'>

/**
 * What a file says of a version, worked out once while nobody asks for another: variants of one
 * release mostly say the same of it, and come to it one after the other.
 */
export function onceForVariants(make: (version: Version) => string): (version: Version) => string {
  let last: (Version & { text: string }) | null = null
  return ({ payload, before }) => {
    if (last?.payload === payload && last.before === before) return last.text
    const text = make({ payload, before })
    last = { payload, before, text }
    return text
  }
}
