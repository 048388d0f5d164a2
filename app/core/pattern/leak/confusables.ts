/**
 * Letters that look like a Latin one, as `lookalikes → letter`. A small part of Unicode's list
 * (https://www.unicode.org/reports/tr39/#Confusable_Detection): the ones that turn up in handles and
 * addresses. What NFKD unfolds (full-width, mathematical, circled letters) needs no row here.
 */
const lowerLooks = {
  a: 'аαɑᴀ',
  b: 'вβʙ',
  c: 'сϲᴄⅽ',
  d: 'ԁɗđᴅ',
  e: 'еєҽεᴇ',
  f: 'ғſ',
  g: 'ɡցɢ',
  h: 'һнհʜ',
  i: 'іιıɩɪ',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏłʟ',
  m: 'мᴍ',
  n: 'ոηɴ',
  o: 'оοօøᴏ',
  p: 'рρքᴘ',
  q: 'ԛ',
  r: 'ʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'սυᴜ',
  v: 'νѵᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уүγʏ',
  z: 'ᴢ',
} as const

/** Capitals whose lower-case form looks like another letter than the capital does. */
const upperLooks = { h: 'Η', n: 'Ν', y: 'Υ', p: 'Ρ', x: 'Χ', z: 'Ζ', m: 'Μ' } as const

function tableOf(looks: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(looks).flatMap(([letter, same]) =>
      Array.from(same, (look) => [look, letter] as const),
    ),
  )
}

const lower = tableOf(lowerLooks)
const upper = tableOf(upperLooks)

/** Zero of every block of decimal digits in Unicode's basic plane that people type. */
const zeros = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x19d0, 0x1a80,
] as const

function digit(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? undefined : String(code - zero)
}

/** How capitals that mislead are read: by their own look, or by the look of their small letter. */
export type Look = 'small' | 'capital'

/**
 * Folds one code point so that spellings which look or read alike become equal: width, case, accents,
 * digits of any script, look-alike letters. Vowel signs of Asian scripts stay, they carry meaning.
 */
export function foldCodePoint(codePoint: string, look: Look): string {
  return Array.from(codePoint.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), (part) => {
    const capital = look === 'capital' ? upper.get(part) : undefined
    if (capital !== undefined) return capital
    return Array.from(part.toUpperCase().toLowerCase(), (letter) => {
      const bare = letter.replace(/[\u0300-\u036f]/g, '')
      return lower.get(bare) ?? digit(bare) ?? bare
    }).join('')
  }).join('')
}
