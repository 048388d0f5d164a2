import { contactNeedles } from './leak/contacts.ts'
import { nameNeedles } from './leak/names.ts'
import { indexRuns, type RunIndex, type Span, sharedRuns } from './leak/runs.ts'
import { findSpans, looks, type Skeleton, skeletonOf } from './leak/skeleton.ts'

/** What must not be recognised in a moderator's words. Opened for the check only, never stored. */
export type LeakSource = Readonly<{
  tipId: string
  /** Everything that the reporter typed: story, messages, free answers. */
  texts: readonly string[]
  contactValues: readonly string[]
  names: readonly string[]
}>

export const leakKinds = ['shared_run', 'contact_value', 'name'] as const
export type LeakKind = (typeof leakKinds)[number]

export type Leak = Readonly<{
  /** UTF-16 offsets into the moderator's text of that field, end exclusive. */
  where: Readonly<{ field: string; start: number; end: number }>
  kind: LeakKind
  tipId: string
}>

type Field = Readonly<{
  field: string
  text: string
  runs: RunIndex
  /** One per look. */
  forContacts: readonly Skeleton[]
  forNames: readonly Skeleton[]
}>

function prepare([field, text]: [string, string]): Field {
  return {
    field,
    text,
    runs: indexRuns(text),
    forContacts: looks.map((look) => skeletonOf(text, look, true)),
    forNames: looks.map((look) => skeletonOf(text, look, false)),
  }
}

function contactSpans({ forContacts }: Field, value: string): Span[] {
  return contactNeedles(value).flatMap(({ text, wholeWords }) =>
    forContacts.flatMap((hay) => findSpans(hay, text, wholeWords)),
  )
}

function nameSpans({ forNames, text }: Field, name: string): Span[] {
  return nameNeedles(name).flatMap((needle) =>
    forNames
      .flatMap((hay) => findSpans(hay, needle.text, true))
      .filter(({ start }) => !(needle.notInSmallLetters && /^\p{Ll}/u.test(text.slice(start)))),
  )
}

/** Overlapping findings of one kind, field and tip are one finding. */
function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const open = merged.at(-1)
    if (open !== undefined && start < open.end) open.end = Math.max(open.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/**
 * Finds what a moderator's words (`title`, `summary`, …) share with the source tips: a run of five
 * words, or of twelve characters in scripts without spaces, a contact in any spelling, a name.
 * Linear in the length of the sources. An empty list means that the words may leave.
 *
 * Not found: a number spelt out in words, a paraphrase, a translation. The reviewer reads for those.
 */
export function checkLeaks(
  words: Readonly<Record<string, string>>,
  sources: readonly LeakSource[],
): Leak[] {
  const fields = Object.entries(words).map(prepare)
  const indexes = fields.map(({ runs }) => runs)
  return sources.flatMap(({ tipId, texts, contactValues, names }) => {
    const shared = texts.map((text) => sharedRuns(indexes, text))
    return fields.flatMap((field, index) => {
      const found: Record<LeakKind, Span[]> = {
        shared_run: shared.flatMap((perField) => perField[index] ?? []),
        contact_value: contactValues.flatMap((value) => contactSpans(field, value)),
        name: names.flatMap((name) => nameSpans(field, name)),
      }
      return leakKinds.flatMap((kind) =>
        merge(found[kind]).map((span) => ({ where: { field: field.field, ...span }, kind, tipId })),
      )
    })
  })
}
