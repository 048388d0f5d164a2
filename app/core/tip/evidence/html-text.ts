const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  zwnj: '\u200c',
  zwj: '\u200d',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  copy: '©',
}

/** Tags whose content is no text. */
const silent = /^(?:script|style|head|title|noscript|svg|template)$/
const breaking =
  /^(?:br|p|div|tr|li|ul|ol|table|h[1-6]|blockquote|section|article|header|footer|hr)$/
const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]{0,4000})>/gi
const link = /\bhref\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/i

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/**
 * What a person would read of HTML, as plain text to be shown as such; a link is followed by where
 * it leads, for that is where a false one differs from its words. No parser: it must not break on
 * anything, and what it gets wrong is only harder to read. Linear in the text's length.
 */
export function htmlText(raw: string): string {
  const html = withoutComments(raw)
  const parts: string[] = []
  let from = 0
  let within: string | null = null
  const leads: string[] = []
  for (const match of html.matchAll(tag)) {
    const [whole, closing, rawName = '', attributes = ''] = match
    const name = rawName.toLowerCase()
    if (within === null) parts.push(html.slice(from, match.index))
    from = match.index + whole.length
    if (within !== null) {
      if (closing && name === within) within = null
      continue
    }
    if (!closing && silent.test(name)) within = name
    else if (breaking.test(name)) parts.push('\n')
    else if (name === 'td' || name === 'th') parts.push(' ')
    else if (name === 'a') parts.push(linkText(leads, closing === '/', attributes))
  }
  if (within === null) parts.push(html.slice(from))
  return tidy(decodeEntities(parts.join('')))
}

function withoutComments(html: string): string {
  const [before = '', ...rest] = html.split('<!--')
  const after = rest.map((part) => {
    const end = part.indexOf('-->')
    return end < 0 ? part : part.slice(end + 3)
  })
  return [before, ...after].join('')
}

function linkText(leads: string[], closing: boolean, attributes: string): string {
  if (closing) {
    const lead = leads.pop()
    return lead ? ` <${lead}> ` : ''
  }
  const found = link.exec(attributes)
  leads.push(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
  return ''
}

/** One blank line at most, no spaces around line ends. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
