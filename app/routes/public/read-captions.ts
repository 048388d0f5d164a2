import { validate as isUuid } from 'uuid'
import { captionMark } from '#core/tip/evidence/captions.ts'
import { parseCaption } from '#core/tip/evidence.ts'

export type ReadCaptions = {
  captions: Map<string, string>
  /** Marks of the words that the form was made with. */
  seen: Map<string, string>
  /** What can't be saved: it stays in its field, as it was typed. */
  unsaved: TypedCaptions
}

/** Captions that come back with their page, by their files' ids. */
export type TypedCaptions = Record<string, { text: string; tooLong: boolean }>

/** What a form says that files show, by the files' ids: the fields `caption:ID`, made from `seen:ID`. */
export function readCaptions(form: FormData): ReadCaptions {
  const sent: ReadCaptions = { captions: new Map(), seen: new Map(), unsaved: {} }
  for (const [name, value] of form) {
    const [field, id = ''] = name.split(':')
    if (typeof value !== 'string' || !isUuid(id)) continue
    if (field === 'seen') sent.seen.set(id, value)
    if (field !== 'caption') continue
    const caption = parseCaption(value)
    if (caption.ok) sent.captions.set(id, caption.text)
    else sent.unsaved[id] = { text: value.slice(0, 4000), tooLong: true }
  }
  return sent
}

/** All of them as typed, for a form of which nothing was saved. */
export function typedIn({ captions, unsaved }: ReadCaptions): TypedCaptions {
  const read = [...captions].map(([id, text]) => [id, { text, tooLong: false }] as const)
  return { ...Object.fromEntries(read), ...unsaved }
}

/** What was written in this window about files that are gone by now. */
export function typedAbout(
  ids: readonly string[],
  { captions, seen }: ReadCaptions,
): TypedCaptions {
  const texts = ids.map((id) => [id, captions.get(id) ?? ''] as const)
  const written = texts.filter(([id, text]) => text !== '' && captionMark(text) !== seen.get(id))
  return Object.fromEntries(written.map(([id, text]) => [id, { text, tooLong: false }]))
}

/** Their words alone, where there are fields for them no more. */
export function captionWords(typed: TypedCaptions): string[] {
  return Object.values(typed).flatMap(({ text }) => (text.trim() === '' ? [] : [text]))
}
