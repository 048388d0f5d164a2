import { looks, skeletonOf } from './skeleton.ts'

export type NameNeedle = Readonly<{
  text: string
  /** A part of a name (`May`, `Mark`) counts only where it is not written as a common word. */
  notInSmallLetters: boolean
}>

const shortestName = 2
const shortestPart = 4

/**
 * The whole name backwards and from each of its parts on (family names come first or last), and
 * each longer part of it. All must stand as whole words.
 */
export function nameNeedles(name: string): NameNeedle[] {
  const parts = name.split(/[\s,;]+/).filter((part) => part !== '')
  const turned = parts.map((_, from) => [...parts.slice(from), ...parts.slice(0, from)].join(' '))
  const whole = [...turned, [...parts].reverse().join(' ')]
  const needles = new Map<string, NameNeedle>()
  const add = (text: string, shortest: number, notInSmallLetters: boolean): void => {
    for (const look of looks) {
      const skeleton = skeletonOf(text, look, false).text
      if (skeleton.length >= shortest && !needles.has(skeleton))
        needles.set(skeleton, { text: skeleton, notInSmallLetters })
    }
  }
  for (const text of whole) add(text, shortestName, false)
  if (parts.length > 1) for (const part of parts) add(part, shortestPart, true)
  return [...needles.values()]
}
