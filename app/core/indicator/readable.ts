import { foldCharacter } from '#core/indicator/readable-characters.ts'

/**
 * Text as a machine can search it, with the way back to the original. Scammers and careful
 * reporters both write contact details so that machines miss them (full-width digits, zero-width
 * characters, `hxxp`, `[.]`, `(at)`), so every finder works on this form.
 */
export type Readable = Readonly<{
  text: string
  /** Offsets in `text` → offsets in the original (UTF-16 units, end exclusive). */
  span: (start: number, end: number) => { start: number; end: number }
}>

type Mapped = { text: string; from: ArrayLike<number>; to: ArrayLike<number> }

const ascii = /^[\t\n\r -~]*$/

const identity = (text: string): Mapped => {
  const from = new Uint32Array(text.length)
  const to = new Uint32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    from[i] = i
    to[i] = i + 1
  }
  return { text, from, to }
}

// `⒇` becomes `(20)`: no character that is folded grows by more.
const mostGrowth = 4

const fold = (raw: string): Mapped => {
  if (ascii.test(raw)) return identity(raw)
  let text = ''
  // Kept apart: asking the growing text for its end would copy it each time.
  let last = ''
  let length = 0
  const from = new Uint32Array(raw.length * mostGrowth)
  const to = new Uint32Array(raw.length * mostGrowth)
  for (let i = 0; i < raw.length; ) {
    const code = raw.codePointAt(i) ?? 0
    const width = code > 0xffff ? 2 : 1
    const folded = foldCharacter(code, last, raw[i + width] ?? '')
    text += folded
    last = folded.at(-1) ?? last
    for (const end = length + folded.length; length < end; length++) {
      from[length] = i
      to[length] = i + width
    }
    i += width
  }
  return { text, from, to }
}

const bracketed = (inside: string): RegExp =>
  new RegExp(`[ \\t]?[[({<]\\s?(?:${inside})\\s?[\\])}>][ \\t]?`, 'gi')

const mailHosts = 'gmail|hotmail|outlook|yahoo|icloud|proton|protonmail|qq|163|126|mail|yandex'

// How indicators are made unclickable in practice; the list follows what is common in abuse
// reports, see the survey in https://github.com/ioc-fang/ioc_fanger
const refangs: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /(?<![a-z])h(?:xx|tt|\*\*|__)p(s?) ?(?:\[:\/\/\]|\[:\] ?\/\/|:\/\/|\[:\/\/|:\\\\)/gi,
    (match) => `http${match[1] ?? ''}://`,
  ],
  [bracketed('\\.|dot|punto|ponto|point|punkt|点|點|จุด'), () => '.'],
  [bracketed('@|at|arroba|艾特|แอท'), () => '@'],
  [/\[\/\]/g, () => '/'],
  [/\[:\]/g, () => ':'],
  [/(?<=[a-z0-9])\\\.(?=[a-z0-9])/gi, () => '.'],
  [
    new RegExp(`(?<=[a-z0-9]) at (${mailHosts}) dot (com|net|me|ru)(?![a-z])`, 'gi'),
    (match) => `@${match[1] ?? ''}.${match[2] ?? ''}`,
  ],
]

/** Replaces matches; a replacement is never longer than what it replaces. */
const rewrite = (
  mapped: Mapped,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): Mapped => {
  if (mapped.text.search(pattern) < 0) return mapped
  let text = ''
  let done = 0
  let length = 0
  const from = new Uint32Array(mapped.text.length)
  const to = new Uint32Array(mapped.text.length)
  const copyUpTo = (end: number) => {
    text += mapped.text.slice(done, end)
    for (let i = done; i < end; i++, length++) {
      from[length] = mapped.from[i] ?? 0
      to[length] = mapped.to[i] ?? 0
    }
  }
  for (const match of mapped.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    copyUpTo(match.index)
    const replacement = replace(match)
    text += replacement
    for (const stop = length + replacement.length; length < stop; length++) {
      from[length] = mapped.from[match.index] ?? 0
      to[length] = mapped.to[end - 1] ?? 0
    }
    done = end
  }
  copyUpTo(mapped.text.length)
  return { text, from, to }
}

/** Folds look-alike characters and undoes defanging. Linear in the length of `raw`; never throws. */
export const readable = (raw: string): Readable => {
  let mapped = fold(raw)
  for (const [pattern, replace] of refangs) mapped = rewrite(mapped, pattern, replace)
  const { text, from, to } = mapped
  return {
    text,
    span: (start, end) => ({ start: from[start] ?? raw.length, end: to[end - 1] ?? raw.length }),
  }
}

/** The readable text alone, without blanks around it: what a form field says. */
export const readableText = (raw: string): string => readable(raw).text.trim()
