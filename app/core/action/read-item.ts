import type { ActionItem, ItemFault, ReadItem, Target } from './item.ts'
import { refuse } from './item.ts'
import { readKind, readReason, takesReason } from './kinds.ts'
import { readNaming } from './same-work.ts'

/** The parts of an action as text; empty where nothing was said. */
export type Said = Readonly<{
  target: Target | null
  kind: string
  reason?: string
  date?: string
  ref?: string
  naming?: string
}>

/** A date without its time, and no earlier than anything of ours. */
const dayShape = /^(20\d{2}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** A sender's own id: letters, figures and signs of one line. */
const refShape = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/

/** Puts what was said together; `now` is when it came. */
export function readItem(said: Said, now: Date): ReadItem {
  const { target } = said
  if (target === null) return refuse('target_missing')
  const kind = readKind(said.kind)
  if (kind === undefined) return refuse(said.kind.trim() === '' ? 'kind_missing' : 'kind_unknown')
  const reason = said.reason?.trim() ? readReason(said.reason) : null
  if (reason === undefined) return refuse('reason_unknown')
  if (reason !== null && !takesReason(kind, reason)) return refuse('reason_unfit')
  const day = readDay(said.date ?? '', now)
  if (!day.ok) return day
  // Never guessed: a word that we can't read must not name an agency to more than it meant.
  const naming = said.naming?.trim() ? readNaming(said.naming.trim().toLowerCase()) : null
  if (naming === null && said.naming?.trim()) return refuse('naming_unknown')
  const ref = said.ref?.trim() || null
  if (ref !== null && !refShape.test(ref)) return refuse('ref_malformed')
  const item: ActionItem = { ref, target, kind, reason, doneOn: day.day, naming }
  return { ok: true, item }
}

type Day = { ok: true; day: string | null } | { ok: false; reason: ItemFault }

/** `2026-11-22`, with or without a time; null where it is empty. */
export function readDay(text: string, now: Date): Day {
  if (text.trim() === '') return { ok: true, day: null }
  const day = dayShape.exec(text.trim())?.[1]
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (day === undefined || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
    return { ok: false, reason: 'date_malformed' }
  // East of Greenwich it may be tomorrow already.
  const tomorrow = now.getTime() + 14 * 3_600_000
  return at > tomorrow ? { ok: false, reason: 'date_in_future' } : { ok: true, day }
}
