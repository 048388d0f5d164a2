import type { IncomingMessage } from 'node:http'

/** Longer than any address of ours; longer ones are a probe or a mistake. */
const maxUrl = 2048

/** Remix runs a loader for OPTIONS, too, and fails on TRACE. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

export type Oddity = { status: number; reason: string; headers?: Readonly<Record<string, string>> }

/** What no part of the site could answer; null for any other request. */
export function oddityOf({ method = '', url = '' }: IncomingMessage): Oddity | null {
  if (!methods.has(method))
    return { status: 405, reason: 'method_not_allowed', headers: { Allow: 'GET, HEAD, POST' } }
  if (url.length > maxUrl) return { status: 414, reason: 'address_too_long' }
  return isDecodable(url) ? null : { status: 400, reason: 'address_malformed' }
}

function isDecodable(url: string): boolean {
  try {
    const text = decodeURIComponent(url.replaceAll('+', ' '))
    return !text.includes('\0')
  } catch {
    return false
  }
}
