import type { MispEvent } from './schema.ts'

/** An event as the feed sends it. */
export type FeedEntry = Readonly<{
  uuid: string
  /** Its bytes, as text. */
  json: string
  /** Of these bytes. */
  sha256: string
  /** Seconds since 1970. */
  timestamp: number
  /** What the manifest says of it: JSON. */
  entry: string
  /** Its lines of hashes.csv, each with its line break. */
  hashes: string
}>

/** The hash of a text in UTF-8, lower-case hex: passed in, as the machine's own is much faster. */
export type Digest = (algorithm: 'md5' | 'sha256', text: string) => string

/** The bytes of an event as text, and what manifest.json and hashes.csv say of them. */
export function feedEntry(event: MispEvent, digest: Digest): FeedEntry {
  const { uuid, Orgc, Tag, info, date, analysis, threat_level_id, timestamp } = event.Event
  const json = JSON.stringify(event)
  const sha256 = digest('sha256', json)
  const about = { Orgc, Tag, info, date, analysis, threat_level_id, timestamp }
  return {
    uuid,
    json,
    sha256,
    timestamp: Number(timestamp),
    entry: JSON.stringify({ ...about, 'integrity:sha256': sha256 }),
    hashes: hashesOf(event, digest),
  }
}

/** `md5,uuid` for every value that still stands, by which a MISP finds the event of a value. */
function hashesOf({ Event }: MispEvent, digest: Digest): string {
  return [...Event.Attribute, ...Event.Object.flatMap(({ Attribute }) => Attribute)]
    .filter(({ deleted, disable_correlation }) => !deleted && !disable_correlation)
    .map(({ value }) => `${digest('md5', value)},${Event.uuid}\n`)
    .join('')
}
