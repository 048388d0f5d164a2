import type { Folded } from './fold.ts'

/**
 * Letters in a shingle. Five, as is usual, lets any two English adverts look a tenth alike once blanks
 * are gone; seven leaves strangers at a fiftieth and templates where they were.
 */
const shingleWeight = 7

/** A character of these says as much as two letters, so fewer of them make a shingle. */
const dense = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u
const denseWeight = 2

/** Some twelve words. What is shorter is like too many others, and never linked. */
export const fewestShingles = 60

/** Calls back for every run of letters that just makes a shingle, with its 32-bit hash. Linear. */
function eachShingle(
  folded: readonly Folded[],
  found: (hash: number, first: number) => void,
): void {
  const codes = folded.map(({ letter }) => letter.codePointAt(0) ?? 0)
  const weights = folded.map(({ letter }) => (isDense(letter) ? denseWeight : 1))
  let weight = 0
  let end = 0
  for (let first = 0; first < codes.length; first++) {
    while (weight < shingleWeight && end < codes.length) weight += weights[end++] ?? 0
    if (weight < shingleWeight) break
    found(hashOf(codes, first, end), first)
    weight -= weights[first] ?? 0
  }
}

/** The shingles that a text has exactly once, each with its first place, in order. */
export function placesOfUnique(folded: readonly Folded[]): Map<number, number> {
  const places = new Map<number, number>()
  const repeated = new Set<number>()
  eachShingle(folded, (hash, first) => {
    if (places.has(hash)) repeated.add(hash)
    else places.set(hash, first)
  })
  for (const hash of repeated) places.delete(hash)
  return places
}

/** The distinct hashes: what two texts are compared by. */
export function shingleSet(folded: readonly Folded[]): Set<number> {
  const hashes = new Set<number>()
  eachShingle(folded, (hash) => hashes.add(hash))
  return hashes
}

/** How alike two sets are: what they share of what both hold, 0 to 1 (Jaccard 1912). */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const hash of small) if (large.has(hash)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

const denseBefore = new Map<string, boolean>()

function isDense(letter: string): boolean {
  if (letter < '\u2e80') return false
  const known = denseBefore.get(letter)
  if (known !== undefined) return known
  const found = dense.test(letter)
  denseBefore.set(letter, found)
  return found
}

/** MurmurHash3's rounds (Appleby, public domain); quick and even, no secret in it. */
function hashOf(codes: readonly number[], first: number, end: number): number {
  let hash = 0
  for (let at = first; at < end; at++) {
    let code = Math.imul(codes[at] ?? 0, 0xcc9e2d51)
    code = Math.imul((code << 15) | (code >>> 17), 0x1b873593)
    hash ^= code
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
