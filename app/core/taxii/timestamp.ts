/**
 * A moment as microseconds since 1970: TAXII counts finer than a Date does (TAXII 2.1, section 2,
 * `timestamp`: six digits of a second, UTC as `Z`).
 */
export type Micros = bigint

const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,12}))?Z$/

/** Null for a text that is no timestamp in UTC. Digits beyond the sixth fall away. */
export function parseTimestamp(text: string): Micros | null {
  const [, seconds, fraction = ''] = shape.exec(text) ?? []
  const at = new Date(`${seconds}.000Z`)
  // A day that there is not, such as 30 February, rolls over to another.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== seconds) return null
  return BigInt(at.getTime()) * 1000n + BigInt(fraction.slice(0, 6).padEnd(6, '0'))
}

/** `2026-11-16T06:00:00.000001Z`. */
export function formatTimestamp(micros: Micros): string {
  const text = new Date(Number(micros / 1000n)).toISOString()
  return `${text.slice(0, -1)}${String(micros % 1000n).padStart(3, '0')}Z`
}
