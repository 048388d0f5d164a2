/** The STIX ids of a file, each once, in the order they came. */
export type IdRegister = Readonly<{
  /** Whether the id is new. Throws a TypeError on text that is no STIX id. */
  add: (id: string) => boolean
  ids: () => Generator<string>
}>

/** 32-bit words of a UUID. */
const words = 4

/**
 * Some 40 bytes an id, where a set of strings takes some 120: a release may have a million objects.
 * Ids lie one after the other; a table with linear probing (Knuth, TAOCP 3, 6.4) finds them again.
 */
export function idRegister(): IdRegister {
  const types: string[] = []
  let uuids = new Uint32Array(64 * words)
  let typeOf = new Uint8Array(64)
  let places = new Uint32Array(128)
  let count = 0

  const isAt = (nth: number, uuid: Uint32Array, type: number): boolean =>
    typeOf[nth] === type &&
    uuids[nth * words] === uuid[0] &&
    uuids[nth * words + 1] === uuid[1] &&
    uuids[nth * words + 2] === uuid[2] &&
    uuids[nth * words + 3] === uuid[3]

  /** Where the id is in the table, or the free place where it belongs. */
  function placeOf(uuid: Uint32Array, type: number): number {
    let at = ((uuid[0] ?? 0) ^ (uuid[3] ?? 0) ^ type) & (places.length - 1)
    for (;;) {
      const nth = (places[at] ?? 0) - 1
      if (nth < 0 || isAt(nth, uuid, type)) return at
      at = (at + 1) & (places.length - 1)
    }
  }

  function grow(): void {
    uuids = grown(uuids, new Uint32Array(uuids.length * 2))
    typeOf = grown(typeOf, new Uint8Array(typeOf.length * 2))
    places = new Uint32Array(places.length * 2)
    for (let nth = 0; nth < count; nth++) {
      const uuid = uuids.subarray(nth * words, (nth + 1) * words)
      places[placeOf(uuid, typeOf[nth] ?? 0)] = nth + 1
    }
  }

  function numberOf(type: string): number {
    const known = types.indexOf(type)
    return known === -1 ? types.push(type) - 1 : known
  }

  const uuid = new Uint32Array(words)
  return {
    add: (id) => {
      const type = numberOf(readId(id, uuid))
      if (count === typeOf.length) grow()
      const place = placeOf(uuid, type)
      if (places[place] !== 0) return false
      uuids.set(uuid, count * words)
      typeOf[count] = type
      count += 1
      places[place] = count
      return true
    },
    *ids() {
      for (let nth = 0; nth < count; nth++)
        yield `${types[typeOf[nth] ?? 0]}--${uuidText(uuids.subarray(nth * words, (nth + 1) * words))}`
    },
  }
}

function grown<Kind extends Uint32Array | Uint8Array>(old: Kind, wider: Kind): Kind {
  wider.set(old)
  return wider
}

const shape = /^[a-z0-9-]+--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Two dashes and a UUID. */
const afterType = 38
const dash = 45
const nine = 57

/** The type that an id begins with; its UUID is put into `uuid`. */
function readId(id: string, uuid: Uint32Array): string {
  if (!shape.test(id)) throw new TypeError(`not a STIX id: ${id}`)
  const cut = id.length - afterType
  let digits = 0
  for (let at = cut + 2; at < id.length; at++) {
    const code = id.charCodeAt(at)
    if (code === dash) continue
    const word = digits >> 3
    uuid[word] = ((uuid[word] ?? 0) << 4) | (code <= nine ? code - 48 : code - 87)
    digits += 1
  }
  return id.slice(0, cut)
}

function uuidText(uuid: Uint32Array): string {
  const hex = Array.from(uuid, (word) => word.toString(16).padStart(8, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
