/** The strong tag of bytes that are known by their SHA-256 (hex). */
export function tagOf(sha256: string): string {
  return `"${sha256}"`
}

/** Visible characters but the quote, and obs-text (RFC 9110, 8.8.3). */
const listedTag = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g

/**
 * Whether a client that sent this If-None-Match holds the tagged bytes. By weak comparison, as RFC
 * 9110, 13.1.2 wants it: proxies turn strong tags into weak ones.
 */
export function holdsTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return [...ifNoneMatch.matchAll(listedTag)].some(([, listed]) => listed === tag)
}

/** `sha-256=:…:` (RFC 9530). */
export function digestOf(sha256: string): string {
  return `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`
}
