import { z } from 'zod'
import { type ReadItem, refuse, type Target } from './item.ts'
import { readItem } from './read-item.ts'

const taken = /^action-taken:(.+)$/i
/** What MISP has no field for stands at the end of its source. */
const namingPart = /(?:^|[\s;,])naming:(\S*)$/i
const text = (most: number) => z.string().max(most)

/** A sighting as MISP exports it and as PyMISP sends it (MISP core format, section 2.2.9). */
export const mispSightingSchema = z.object({
  uuid: z.uuid().optional(),
  attribute_uuid: z.uuid().optional(),
  event_uuid: z.uuid().optional(),
  value: text(4096).optional(),
  /** 0 seen, 1 false positive, 2 expiration. */
  type: z.coerce
    .number()
    .pipe(z.literal([0, 1, 2]))
    .default(0),
  /** `action-taken:number-blocked naming:nobody`, or whatever the sender writes there, which is not kept. */
  source: text(400).optional(),
  date_sighting: z.union([text(20), z.int()]).optional(),
  timestamp: z.union([text(20), z.int()]).optional(),
})

/** One sighting or several, under MISP's own name. */
export const mispSightingsSchema = z.object({
  Sighting: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
})

/** Sightings of each type as actions of ours. */
const kindOfType = {
  0: { kind: 'no_action', reason: 'seen_only' },
  1: { kind: 'false_positive', reason: '' },
  2: { kind: 'no_action', reason: 'gone_already' },
} as const

export function readMispSighting(given: unknown, now: Date): ReadItem {
  const read = mispSightingSchema.safeParse(given)
  if (!read.success) return refuse('object_unfit')
  const { uuid, source = '', type, date_sighting, timestamp } = read.data
  const naming = namingPart.exec(source.trim())?.[1]
  const named = taken.exec(source.trim().replace(namingPart, ''))?.[1]
  // Who says what they did has the last word, except that a false positive stays one.
  const said = named && type !== 1 ? { kind: named, reason: '' } : kindOfType[type]
  const date = dayOf(date_sighting ?? timestamp)
  return readItem({ ...said, target: targetOf(read.data), date, naming, ref: uuid }, now)
}

function targetOf(sighting: z.infer<typeof mispSightingSchema>): Target | null {
  const { attribute_uuid, event_uuid, value } = sighting
  if (value) return { by: 'text', text: value }
  const uuid = attribute_uuid ?? event_uuid
  return uuid === undefined ? null : { by: 'misp', uuid }
}

/** MISP tells time in seconds since 1970. What is no such number is said as it came, and refused. */
function dayOf(time: string | number | undefined): string | undefined {
  if (time === undefined) return undefined
  if (!/^\d{9,10}$/.test(String(time))) return String(time)
  return new Date(Number(time) * 1000).toISOString().slice(0, 10)
}
