import { z } from 'zod'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { type ReadItem, refuse, type Target } from './item.ts'
import { readItem } from './read-item.ts'
import { namings } from './same-work.ts'

const word = z.string().max(200)

/** One action in plain JSON. What it is about: an indicator in any spelling, a pattern, or a STIX id. */
export const jsonActionSchema = z.object({
  /** Your own id. Sent again under the same one, an action counts once. */
  id: word.optional(),
  action: word,
  indicator: z.string().max(4096).optional(),
  /** Of the indicator, where you know it. */
  type: z.enum(publishableTypes).optional(),
  /** `P-0042`; beside an indicator it says which pattern you had it from. */
  pattern: z.union([word, z.int().positive()]).optional(),
  stix_id: word.optional(),
  reason: word.optional(),
  date: word.optional(),
  /** Who may learn that you work on it. Left out: whom your agency lets learn of all that it does. */
  naming: z.enum(namings).optional(),
})

/** The body of `POST /feeds/actions` as `application/json`. */
export const jsonActionsSchema = z.object({ actions: z.array(z.unknown()) })

export function readJsonAction(given: unknown, now: Date): ReadItem {
  const read = jsonActionSchema.safeParse(given)
  if (!read.success) return refuse(faultOf(read.error))
  const { id, action, reason, date, naming, ...about } = read.data
  const target = targetOf(about)
  if (target === 'unreadable') return refuse('target_unreadable')
  return readItem({ target, kind: action, reason, date, naming, ref: id }, now)
}

function faultOf(error: z.ZodError) {
  const names = error.issues.map(({ path }) => path[0])
  if (names.includes('action')) return 'kind_missing'
  if (names.includes('naming')) return 'naming_unknown'
  return names.includes('id') ? 'ref_malformed' : 'object_unfit'
}

type About = Pick<z.infer<typeof jsonActionSchema>, 'indicator' | 'type' | 'pattern' | 'stix_id'>

function targetOf({ indicator, type, pattern, stix_id }: About): Target | 'unreadable' | null {
  if (stix_id !== undefined) return { by: 'stix', id: stix_id }
  const number = pattern === undefined ? undefined : parsePatternNumber(String(pattern))
  if (pattern !== undefined && number === undefined) return 'unreadable'
  if (indicator === undefined) return number === undefined ? null : { by: 'pattern', number }
  if (type === undefined) return { by: 'text', text: indicator }
  const read = normaliseIndicator(type, indicator)
  if (!read.ok) return 'unreadable'
  return number === undefined
    ? { by: 'indicator', indicator: read.indicator }
    : { by: 'indicator_of', number, indicator: read.indicator }
}
