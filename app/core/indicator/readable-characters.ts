/**
 * One character as its plain ASCII look, where it has one. Letters of other scripts stay what they
 * are: a Cyrillic `а` in a domain is a different domain, and that difference is the evidence.
 */

// First code point of each script's ten decimal digits (Unicode general category Nd).
const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xa9d0,
] as const

const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0x20e3 ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xe0000 && code <= 0xe007f)

const isSpace = (code: number): boolean =>
  code === 0xa0 || code === 0x202f || code === 0x205f || (code >= 0x2000 && code <= 0x200a)

// Superscripts, enclosed and mathematical letters and digits: NFKC makes them ASCII.
const isStyled = (code: number): boolean =>
  (code >= 0x2070 && code <= 0x209c) ||
  (code >= 0x2460 && code <= 0x24ff) ||
  (code >= 0x1d400 && code <= 0x1d7ff) ||
  (code >= 0x1f130 && code <= 0x1f149) ||
  code === 0x3000

const isHyphen = (code: number): boolean =>
  (code >= 0x2010 && code <= 0x2013) || code === 0x2212 || code === 0xff0d

const asciiWord = /[a-z0-9]/i
const digit = /[0-9]/

/** `last` is the folded character before, `following` the raw one after: some marks need them. */
export const foldCharacter = (code: number, last: string, following: string): string => {
  if (code < 0x80) return String.fromCharCode(code)
  if (isInvisible(code)) return ''
  if (isSpace(code)) return ' '
  if (isHyphen(code)) return digit.test(last) ? '-' : String.fromCodePoint(code)
  // An ideographic stop between ASCII letters is a dot to a browser; elsewhere it ends a sentence.
  if (code === 0x3002 || code === 0xff61) {
    return asciiWord.test(last) && asciiWord.test(following) ? '.' : String.fromCodePoint(code)
  }
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (isStyled(code)) return String.fromCodePoint(code).normalize('NFKC')
  const zero =
    code >= 0x660 && code <= 0xaa00 ? digitZeros.find((z) => code >= z && code < z + 10) : undefined
  return zero === undefined ? String.fromCodePoint(code) : String(code - zero)
}
