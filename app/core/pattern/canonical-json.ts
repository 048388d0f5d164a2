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

function putObject(value: object, pieces: string[]): void {
  if (!isPlain(value)) throw new TypeError('canonical JSON: not a plain object')
  const { names, begins }: Members = membersOf(value, memberBegin)
  for (let at = 0; at < names.length; at++) {
    pieces.push(begins[at] ?? '')
    put(value[names[at] ?? ''], pieces)
  }
  pieces.push(names.length === 0 ? '{}' : '}')
}

function putList(values: readonly unknown[], pieces: string[]): void {
  pieces.push('[')
  for (let at = 0; at < values.length; at++) {
    if (at > 0) pieces.push(',')
    put(values[at], pieces)
  }
  pieces.push(']')
}

function put(value: unknown, pieces: string[]): void {
  if (typeof value === 'string') pieces.push(text(value))
  else if (value === null || typeof value === 'boolean') pieces.push(String(value))
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: not a finite number')
    pieces.push(String(value))
  } else if (Array.isArray(value)) putList(value, pieces)
  else if (typeof value === 'object') putObject(value, pieces)
  else throw new TypeError(`canonical JSON: ${typeof value}`)
}

/**
 * The one spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme), so that equal payloads
 * have equal bytes and equal hashes. Throws a TypeError on anything that JSON cannot hold.
 * Numbers need no code of their own: the RFC takes over ECMAScript's spelling.
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = []
  put(value, pieces)
  return pieces.join('')
}
