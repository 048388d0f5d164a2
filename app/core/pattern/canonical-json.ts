export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

function text(value: string): string {
  // JSON.stringify would write half a surrogate pair as an escape; RFC 8785, 3.2.2.2 refuses it.
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('canonical JSON: lone surrogate')
  return JSON.stringify(value)
}

function object(value: object): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('canonical JSON: not a plain object')
  // The default order compares UTF-16 code units, which is the order of RFC 8785, 3.2.3.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${text(key)}:${canonicalJson(member)}`).join(',')}}`
}

/**
 * The one spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme), so that equal payloads
 * have equal bytes and equal hashes. Throws a TypeError on anything that JSON cannot hold.
 * Numbers need no code of their own: the RFC takes over ECMAScript's spelling.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: not a finite number')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (typeof value === 'object') return object(value)
  throw new TypeError(`canonical JSON: ${typeof value}`)
}
