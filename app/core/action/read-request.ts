import { maxItems, type ReadItem } from './item.ts'
import { jsonActionsSchema, readJsonAction } from './read-json.ts'
import { mispSightingsSchema, readMispSighting } from './read-misp.ts'
import { envelopeSchema, readStixObject } from './read-stix.ts'

/** One entry of a request: what it says, and the id that it came under where it has one. */
export type Entry = Readonly<{ id: string | null; reads: readonly ReadItem[] }>

export type RequestResult =
  | { ok: true; shape: 'json' | 'stix' | 'misp'; entries: Entry[] }
  | { ok: false; reason: 'unreadable' | 'too_many' }

/** Reads what a program sent, by what it holds: our own actions, STIX objects or MISP's sightings. */
export function readRequest(text: string, now: Date): RequestResult {
  const given = parsed(text)
  const own = jsonActionsSchema.safeParse(given)
  if (own.success)
    return within('json', own.data.actions, (one) => entry(null, readJsonAction(one, now)))
  const envelope = envelopeSchema.safeParse(given)
  if (envelope.success)
    return within('stix', envelope.data.objects, (one) => readStixObject(one, now))
  const misp = mispSightingsSchema.safeParse(given)
  if (!misp.success) return { ok: false, reason: 'unreadable' }
  const sightings = [misp.data.Sighting].flat()
  return within('misp', sightings, (one) => entry(null, readMispSighting(one, now)))
}

const entry = (id: string | null, read: ReadItem): Entry => ({ id, reads: [read] })

function within(
  shape: 'json' | 'stix' | 'misp',
  given: readonly unknown[],
  read: (one: unknown) => Entry,
): RequestResult {
  if (given.length === 0) return { ok: false, reason: 'unreadable' }
  if (given.length > maxItems) return { ok: false, reason: 'too_many' }
  const entries = given.map(read)
  // A note may speak of many things.
  const items = entries.reduce((count, { reads }) => count + reads.length, 0)
  return items > maxItems ? { ok: false, reason: 'too_many' } : { ok: true, shape, entries }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The same reads, each under an id of the request's own (`Idempotency-Key`) where it had none. */
export function underKey(entries: readonly Entry[], key: string): Entry[] {
  let at = 0
  return entries.map(({ id, reads }) => ({
    id,
    reads: reads.map((read) => {
      at += 1
      return read.ok && read.item.ref === null
        ? { ok: true, item: { ...read.item, ref: `${key} ${at}` } }
        : read
    }),
  }))
}
