import { z } from 'zod'
import { isStixId } from '#core/taxii/query.ts'
import { type ReadItem, refuse } from './item.ts'
import { readItem } from './read-item.ts'

/** The label that says what was done: `action-taken:number-blocked`. */
const label = /^action-taken:(.+)$/i
const reasonLabel = /^reason:(.+)$/i
const namingLabel = /^naming:(.+)$/i

/** An envelope of TAXII 2.1 (section 3.7), as it would be sent to a collection. */
export const envelopeSchema = z.object({ objects: z.array(z.unknown()) })

const id = z.string().max(200).refine(isStixId)
const labels = z.array(z.string().max(200)).max(50).default([])
const base = { id, labels, created: z.string().max(64).optional() }

/** What of STIX 2.1 says that somebody acted (sections 5.2, 4.14 and 4.15). */
export const stixActionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sighting'),
    ...base,
    sighting_of_ref: id,
    last_seen: z.string().max(64).optional(),
  }),
  z.object({ type: z.literal('note'), ...base, object_refs: z.array(id).min(1).max(100) }),
  z.object({
    type: z.literal('opinion'),
    ...base,
    object_refs: z.array(id).min(1).max(100),
    opinion: z.string().max(40),
  }),
])
type StixAction = z.infer<typeof stixActionSchema>

/** An object and what it says: a note may be about several things and say several. */
export type ReadObject = { id: string | null; reads: ReadItem[] }

/**
 * A sighting says that something was seen, with a label what was done then; a note says it by its
 * label alone; an opinion that disagrees says that the indicator is false. Words in them are not kept.
 */
export function readStixObject(given: unknown, now: Date): ReadObject {
  const read = stixActionSchema.safeParse(given)
  if (!read.success) return { id: idOf(given), reads: [refuse('object_unfit')] }
  const object = read.data
  const refs = object.type === 'sighting' ? [object.sighting_of_ref] : object.object_refs
  const kinds = kindsOf(object)
  if (kinds.length === 0) return { id: object.id, reads: [refuse('no_action_in_it')] }
  const said = object.labels.flatMap((text) => reasonLabel.exec(text)?.[1] ?? [])[0]
  const naming = object.labels.flatMap((text) => namingLabel.exec(text)?.[1] ?? [])[0]
  const date = (object.type === 'sighting' && object.last_seen) || object.created
  const reads = refs.flatMap((ref) =>
    kinds.map(({ kind, reason }) =>
      readItem(
        {
          target: { by: 'stix', id: ref },
          kind,
          reason: reason ?? said,
          date,
          naming,
          // One object may say several things; each is known again by all that makes it.
          ref: `${object.id} ${ref} ${kind}`,
        },
        now,
      ),
    ),
  )
  return { id: object.id, reads }
}

type Kind = { kind: string; reason?: string }

function kindsOf(object: StixAction): Kind[] {
  const taken = object.labels.flatMap((text) => {
    const kind = label.exec(text)?.[1]
    return kind === undefined ? [] : [{ kind }]
  })
  if (taken.length > 0) return taken
  if (object.type === 'sighting') return [{ kind: 'no_action', reason: 'seen_only' }]
  const denies = object.type === 'opinion' && /^(strongly-)?disagree$/.test(object.opinion)
  return denies ? [{ kind: 'false_positive' }] : []
}

function idOf(given: unknown): string | null {
  const read = z.object({ id }).safeParse(given)
  return read.success ? read.data.id : null
}
