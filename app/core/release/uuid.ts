import { sha1 } from '@noble/hashes/legacy.js'
import { hexToBytes } from '@noble/hashes/utils.js'

type Hash = ReturnType<typeof sha1.create>

/** A release names hundreds of thousands of things in two or three namespaces. */
const begun = new Map<string, Hash>()

function beginIn(namespace: string): Hash {
  const known = begun.get(namespace)
  if (known !== undefined) return known
  const hash = sha1.create().update(hexToBytes(namespace.replaceAll('-', '')))
  begun.set(namespace, hash)
  return hash
}

/** What one name after the other is worked out in: making them anew each time takes longer. */
const hash = sha1.create()
const digest = new Uint8Array(20)
const room = new Uint8Array(1_024)
const utf8 = new TextEncoder()

function bytesOf(name: string): Uint8Array {
  // A UTF-16 code unit takes three bytes at most.
  if (name.length * 3 > room.length) return utf8.encode(name)
  return room.subarray(0, utf8.encodeInto(name, room).written)
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const hexOf = (from: number, to: number): string => {
  let text = ''
  for (let at = from; at < to; at++) text += hex[digest[at] ?? 0]
  return text
}

/**
 * UUID version 5 (RFC 9562, 5.5): the same name in the same namespace always has the same UUID. SHA-1
 * is the RFC's choice; nothing here rests on its strength.
 */
export function uuidV5(namespace: string, name: string): string {
  beginIn(namespace)._cloneInto(hash)
  hash.update(bytesOf(name)).digestInto(digest)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  return `${hexOf(0, 4)}-${hexOf(4, 6)}-${hexOf(6, 8)}-${hexOf(8, 10)}-${hexOf(10, 16)}`
}
