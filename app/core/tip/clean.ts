/**
 * Control characters except tab and line feed, and the bidi overrides and isolates that can make
 * text read differently from what it is (UTS #55). Joiners stay: Persian and Indic scripts need them.
 */
const unwanted = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu
/** In a `u` expression `\p{Cs}` matches only surrogates without a partner. */
const loneSurrogate = /\p{Cs}/gu

/** Typed text as it is kept: NFC, `\n` line ends, no invisible control characters, trimmed. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replace(loneSurrogate, '\uFFFD')
    .normalize('NFC')
    .trim()
}

/** The same on one line. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/gu, ' ')
}

/** The lines that hold something. */
export function cleanLines(raw: string): readonly string[] {
  return cleanText(raw)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}
