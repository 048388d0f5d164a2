/** Longer than any page's address with its filters. */
const longest = 1024

/**
 * Where to go after signing in or confirming: a path of this site, or null. A path that a browser
 * reads as another host (`//evil.example`, `/\evil.example`, tabs inside) is none of ours.
 */
export function localPath(given: string | null | undefined): string | null {
  if (!given || given.length > longest) return null
  // Letters, figures and the signs of paths and queries; no backslash, space, control or fragment.
  if (!/^\/(?!\/)[\w\-./~%?&=+:,@!*'()]*$/.test(given)) return null
  const read = new URL(given, 'https://local.invalid')
  return read.host === 'local.invalid' && read.pathname.startsWith('//') === false ? given : null
}
