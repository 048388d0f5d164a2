import { base64url } from '@scure/base'
import type { Clearance } from './audience.ts'
import type { Endpoint, Filter } from './query.ts'
import type { Micros } from './timestamp.ts'

/**
 * Where a page ended, signed: the server keeps nothing between two pages, so any of its processes
 * can go on, and nobody can begin where they were not led (TAXII 2.1, section 3.5, `next`).
 */
export type Cursor = Readonly<{ after: Micros }>

/** What a cursor is good for. The limit may change between two pages, nothing else. */
export type CursorPlace = Readonly<{
  endpoint: Endpoint
  collection: string
  /** Only of an endpoint of one object. */
  object?: string
  filter: Filter
  clearance: Clearance
}>

/** A keyed hash of at least 16 bytes. */
export type Sign = (message: string) => Uint8Array

const tagLength = 16
const length = 8 + tagLength

export function writeCursor({ after }: Cursor, place: CursorPlace, sign: Sign): string {
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setBigInt64(0, after)
  bytes.set(sign(messageOf(after, place)).slice(0, tagLength), 8)
  return base64url.encode(bytes)
}

/** Null for a cursor that we did not give, or gave for something else. `signs`: one for each key. */
export function readCursor(
  text: string,
  place: CursorPlace,
  signs: readonly Sign[],
): Cursor | null {
  const bytes = decode(text)
  if (bytes === null) return null
  const after = new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0)
  const tag = bytes.slice(8)
  const ours = signs.some((sign) => equal(sign(messageOf(after, place)), tag))
  return ours ? { after } : null
}

function decode(text: string): Uint8Array | null {
  // 24 bytes are 32 characters without padding, so each text stands for other bytes.
  if (!/^[\w-]{32}$/.test(text)) return null
  return base64url.decode(text)
}

/** Without an early end, so that time tells nothing. */
function equal(whole: Uint8Array, tag: Uint8Array): boolean {
  let difference = 0
  for (let at = 0; at < tagLength; at++) difference |= (whole[at] ?? 0) ^ (tag[at] ?? 0)
  return difference === 0
}

function messageOf(after: Micros, place: CursorPlace): string {
  const { endpoint, collection, object = '', filter, clearance } = place
  return JSON.stringify([
    'taxii-cursor-1',
    String(after),
    endpoint,
    collection,
    object,
    filter.addedAfter === null ? null : String(filter.addedAfter),
    filter.ids,
    filter.types,
    filter.versions,
    filter.specVersions,
    clearance.sector,
    clearance.ceiling,
  ])
}

/** A text that stands for a place, to make tags of. */
export const describePlace = (place: CursorPlace): string => messageOf(0n, place)
