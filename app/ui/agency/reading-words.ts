import { isMispReading, type MispReading } from '#core/release/misp/readings.ts'

const mispNames: Record<MispReading, string> = {
  'misp-manifest': 'manifest',
  'misp-hashes': 'hashes',
  'misp-event': 'events',
}

/** "MISP feed: manifest", "TAXII: objects". */
export const readingName = (endpoint: string): string =>
  isMispReading(endpoint) ? `MISP feed: ${mispNames[endpoint]}` : `TAXII: ${endpoint}`

/** "5 events", "1 object". */
export function readingCount(endpoint: string, objects: number): string {
  const thing = isMispReading(endpoint) ? 'event' : 'object'
  return `${objects.toLocaleString('en')} ${thing}${objects === 1 ? '' : 's'}`
}
