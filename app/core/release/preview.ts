import type { ReleaseFormat } from './format.ts'
import { samplePatterns, sampleRelease } from './sample-patterns.ts'
import type { Sector } from './sectors.ts'

/** The beginning of a file, for people to look at. */
export type Preview = Readonly<{
  name: string
  mediaType: string
  text: string
  /** Whether the file goes on after it. */
  cut: boolean
}>

/** Lines or objects that are shown, and characters at most. */
const shown = 4
const mostCharacters = 6_000

/** What a file of a format looks like, made of the sample: its first rows, lines or objects. */
export function previewOf(format: ReleaseFormat, sector: Sector): Preview {
  const writer = format.begin({ ...sampleRelease, sector, ceiling: 'amber+strict' })
  const whole = [writer.head, ...samplePatterns.map(writer.add), ...writer.end()].join('')
  const text = readable(format.mediaType, whole.replace(/^\ufeff/, ''))
  const { name, mediaType } = format
  return text.length <= mostCharacters
    ? { name, mediaType, text, cut: text.length < whole.trimEnd().length }
    : { name, mediaType, text: `${text.slice(0, mostCharacters)}…`, cut: true }
}

/** JSON indented, CSV and NDJSON as they are: their first parts alone. */
function readable(mediaType: string, whole: string): string {
  if (mediaType.startsWith('text/csv')) return firstRecords(whole)
  if (!mediaType.includes('ndjson')) return firstObjects(whole)
  const lines = whole.trimEnd().split('\n').slice(0, shown)
  return lines.map(indented).join('\n')
}

const indented = (json: string): string =>
  json === '' ? '' : JSON.stringify(JSON.parse(json), null, 2)

/** A bundle with the first objects that speak of a pattern, and how many it leaves out. */
function firstObjects(whole: string): string {
  const read: unknown = JSON.parse(whole)
  if (typeof read !== 'object' || read === null || !('objects' in read)) return indented(whole)
  const objects: unknown[] = Array.isArray(read.objects) ? read.objects : []
  const telling = /"type":"(?:campaign|indicator|phone-number|relationship)"/
  const seen = new Set<string>()
  const first = objects.filter((object) => {
    const type = telling.exec(JSON.stringify(object))?.[0]
    if (type === undefined || seen.has(type)) return false
    seen.add(type)
    return true
  })
  return JSON.stringify({ ...read, objects: first }, null, 2)
}

/** A line break between quotes belongs to its cell. */
function firstRecords(whole: string): string {
  let records = 0
  let quoted = false
  for (let at = 0; at < whole.length; at++) {
    if (whole[at] === '"') quoted = !quoted
    if (whole[at] === '\n' && !quoted) records += 1
    if (records > shown) return whole.slice(0, at).trimEnd()
  }
  return whole.trimEnd()
}
