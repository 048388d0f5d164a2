import { sha1 } from '@noble/hashes/legacy.js'
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** A release names hundreds of thousands of things in two or three namespaces. */
const begun = new Map<string, ReturnType<typeof sha1.create>>()

function beginIn(namespace: string): ReturnType<typeof sha1.create> {
  const known = begun.get(namespace)
  if (known !== undefined) return known.clone()
  const hash = sha1.create().update(hexToBytes(namespace.replaceAll('-', '')))
  begun.set(namespace, hash)
  return hash.clone()
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Before which bytes a dash stands. */
const dashes: ReadonlySet<number> = new Set([4, 6, 8, 10])

/**
 * UUID version 5 (RFC 9562, 5.5): the same name in the same namespace always has the same UUID. SHA-1
 * is the RFC's choice; nothing here rests on its strength.
 */
export function uuidV5(namespace: string, name: string): string {
  const bytes = beginIn(namespace).update(utf8ToBytes(name)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  let text = ''
  for (const [at, byte] of bytes.entries()) text += (dashes.has(at) ? '-' : '') + (hex[byte] ?? '')
  return text
}
