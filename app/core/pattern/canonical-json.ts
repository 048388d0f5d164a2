import { type Members, membersOf } from './canonical-members.ts'

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Most texts need no escape, and asking is quicker than escaping. */
const plain = /^[ !#-[\]-~]*$/

function text(value: string): string {
  if (plain.test(value)) return `"${value}"`
  // JSON.stringify would write half a surrogate pair as an escape; RFC 8785, 3.2.2.2 refuses it.
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))
    throw new TypeError('canonical JSON: lone surrogate')
  return JSON.stringify(value)
}

const memberBegin = (name: string, at: number): string => `${at === 0 ? '{' : ','}${text(name)}:`

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function object(value: object): string {
  if (!isPlain(value)) throw new TypeError('canonical JSON: not a plain object')
  const { names, begins }: Members = membersOf(value, memberBegin)
  if (names.length === 0) return '{}'
  let made = ''
  for (let at = 0; at < names.length; at++)
    made += `${begins[at]}${canonicalJson(value[names[at] ?? ''])}`
  return `${made}}`
}

function list(values: readonly unknown[]): string {
  let made = '['
  for (let at = 0; at < values.length; at++)
    made += at === 0 ? canonicalJson(values[at]) : `,${canonicalJson(values[at])}`
  return `${made}]`
}

/**
 * The one spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme), so that equal payloads
 * have equal bytes and equal hashes. Throws a TypeError on anything that JSON cannot hold.
 * Numbers need no code of their own: the RFC takes over ECMAScript's spelling.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: not a finite number')
    return String(value)
  }
  if (Array.isArray(value)) return list(value)
  if (typeof value === 'object') return object(value)
  throw new TypeError(`canonical JSON: ${typeof value}`)
}
