import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

/** The STIX ids of a file, each once, in the order they came. */
export type IdRegister = Readonly<{
  /** Whether the id is new. Throws a TypeError on text that is no STIX id. */
  add: (id: string) => boolean
  ids: () => Generator<string>
}>

const uuidLength = 16

/**
 * Some 40 bytes an id, where a set of strings takes some 120: a release may have a million objects.
 * Ids lie one after the other; a table with linear probing (Knuth, TAOCP 3, 6.4) finds them again.
 */
export function idRegister(): IdRegister {
  const types: string[] = []
  let uuids = new Uint8Array(64 * uuidLength)
  let typeOf = new Uint8Array(64)
  let places = new Uint32Array(128)
  let count = 0

  /** Where the id is in the table, or the free place where it belongs. */
  function placeOf(uuid: Uint8Array, type: number): number {
    const view = new DataView(uuid.buffer, uuid.byteOffset)
    let at = (view.getUint32(0) ^ view.getUint32(12) ^ type) & (places.length - 1)
    for (;;) {
      const nth = (places[at] ?? 0) - 1
      if (nth < 0) return at
      if (typeOf[nth] === type && uuid.every((byte, i) => uuids[nth * uuidLength + i] === byte))
        return at
      at = (at + 1) & (places.length - 1)
    }
  }

  function grow(): void {
    uuids = grown(uuids, uuids.length * 2)
    typeOf = grown(typeOf, typeOf.length * 2)
    places = new Uint32Array(places.length * 2)
    for (let nth = 0; nth < count; nth++) {
      const uuid = uuids.subarray(nth * uuidLength, (nth + 1) * uuidLength)
      places[placeOf(uuid, typeOf[nth] ?? 0)] = nth + 1
    }
  }

  function numberOf(type: string): number {
    const known = types.indexOf(type)
    return known === -1 ? types.push(type) - 1 : known
  }

  return {
    add: (id) => {
      const [, name, uuid] = /^([a-z0-9-]+)--([0-9a-f-]{36})$/.exec(id) ?? []
      if (name === undefined || uuid === undefined) throw new TypeError(`not a STIX id: ${id}`)
      const bytes = hexToBytes(uuid.replaceAll('-', ''))
      const type = numberOf(name)
      if (count === typeOf.length) grow()
      const place = placeOf(bytes, type)
      if (places[place] !== 0) return false
      uuids.set(bytes, count * uuidLength)
      typeOf[count] = type
      count += 1
      places[place] = count
      return true
    },
    *ids() {
      for (let nth = 0; nth < count; nth++) {
        const hex = bytesToHex(uuids.subarray(nth * uuidLength, (nth + 1) * uuidLength))
        yield `${types[typeOf[nth] ?? 0]}--${dashed(hex)}`
      }
    },
  }
}

function grown(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length)
  wider.set(old)
  return wider
}

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
