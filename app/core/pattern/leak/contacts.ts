import { looks, skeletonOf } from './skeleton.ts'

export type Needle = Readonly<{ text: string; wholeWords: boolean }>

/** Shorter skeletons turn up inside ordinary words, so they must stand as words of their own. */
const safeAnywhere = 8
const shortest = 3
/** National and international spellings of a number agree at least in this many last digits. */
const tailDigits = 8

/** The spellings of a contact that are looked for, before folding. */
function spellings(value: string): { text: string; wholeWords: boolean }[] {
  const bare = value.replace(/^[a-z_]{2,20}:(?!\/)/, '')
  const found = [{ text: bare, wholeWords: false }]
  const [local = '', domain] = bare.split('@')
  if (domain !== undefined && local !== '') {
    found.push({ text: bare.replace('@', ' at '), wholeWords: false })
    found.push({ text: bare.replace('@', ' at ').replaceAll('.', ' dot '), wholeWords: false })
    if (local.length >= 6) found.push({ text: local, wholeWords: true })
  }
  const profile = /[/?][^/?]*?([^/?=&#]{5,})\/?$/.exec(bare)?.[1]
  if (profile !== undefined) found.push({ text: profile, wholeWords: true })
  return found
}

/** A phone or account number is also looked for by its last digits. */
function numberTail(skeleton: string): string | null {
  const digits = skeleton.replace(/\D/g, '')
  if (digits.length < 7 || digits.length < skeleton.length * 0.7) return null
  return digits.slice(-tailDigits)
}

/** What to look for in a skeleton made with `lettersAsDigits`, for one contact value. */
export function contactNeedles(value: string): Needle[] {
  const needles = new Map<string, Needle>()
  for (const { text, wholeWords } of spellings(value))
    for (const look of looks) {
      const skeleton = skeletonOf(text, look, true).text
      const tail = numberTail(skeleton)
      for (const needle of tail === null ? [skeleton] : [skeleton, tail])
        if (needle.length >= shortest && !needles.has(needle))
          needles.set(needle, {
            text: needle,
            wholeWords: wholeWords || needle.length < Math.min(safeAnywhere, tailDigits),
          })
    }
  return [...needles.values()]
}
