// Pages that only lead on: click counters that chats put in front of a copied link, and archives.
// The address that matters is the one they carry. Parameters as the services write them.
const carriers: ReadonlyMap<string, readonly string[]> = new Map([
  ['l.facebook.com', ['u']],
  ['lm.facebook.com', ['u']],
  ['l.messenger.com', ['u']],
  ['l.instagram.com', ['u']],
  ['google.com', ['q', 'url']],
  ['youtube.com', ['q']],
  ['linkedin.com', ['url']],
  ['vk.com', ['to']],
  ['slack-redir.net', ['url']],
  ['link.zhihu.com', ['target']],
])
const carrierPath = /^\/(?:l\.php|url|redirect|redir\/redirect|away\.php|link)?$/
const archived = /^\/(?:web\/)?[0-9a-z*_]{1,20}\/(https?:\/\/?.{4,})$/i
const archives = new Set([
  'web.archive.org',
  'archive.org',
  'archive.ph',
  'archive.is',
  'archive.today',
])

/** The address that `url` leads on to, if it is a known click counter or archive; else null. */
export const carriedAddress = (url: URL): string | null => {
  const host = url.hostname.replace(/^www\./, '')
  if (archives.has(host)) {
    const inner = archived.exec(url.pathname + url.search)?.[1]
    return inner === undefined ? null : inner.replace(/^(https?:)\/+/i, '$1//')
  }
  const names = carrierPath.test(url.pathname) ? carriers.get(host) : undefined
  const inner = names?.map((name) => url.searchParams.get(name)).find((value) => value !== null)
  return inner !== undefined && inner !== null && /^https?:\/\/./i.test(inner) ? inner : null
}
