export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

function text(value: string): string {
  // JSON.stringify would write half a surrogate pair as an escape; RFC 8785, 3.2.2.2 refuses it.
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))
    throw new TypeError('canonical JSON: lone surrogate')
  // Most texts need no escape, and asking is quicker than escaping.
  return /^[ !#-[\]-~]*$/.test(value) ? `"${value}"` : JSON.stringify(value)
}

/** Texts of members' names, which come again and again. */
const names = new Map<string, string>()
const namesKept = 1_000

function nameText(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = text(name)
  if (names.size < namesKept) names.set(name, made)
  return made
}

function object(value: object): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError('canonical JSON: not a plain object')
  const members = new Map<string, unknown>(Object.entries(value))
  let made = ''
  // The default order compares UTF-16 code units, which is the order of RFC 8785, 3.2.3.
  for (const name of [...members.keys()].sort())
    made += `${made === '' ? '' : ','}${nameText(name)}:${canonicalJson(members.get(name))}`
  return `{${made}}`
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
