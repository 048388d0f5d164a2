import { validate as isUuid } from 'uuid'
import { parseCaption } from '#core/tip/evidence.ts'

export type SentCaptions = {
  captions: Map<string, string>
  /** Those that are too long, as they were typed. */
  tooLong: Map<string, string>
}

/** What a form says that files show, by the files' ids: the fields `caption:ID`. */
export function readCaptions(form: FormData): SentCaptions {
  const sent: SentCaptions = { captions: new Map(), tooLong: new Map() }
  for (const [name, value] of form) {
    const [field, id = ''] = name.split(':')
    if (field !== 'caption' || typeof value !== 'string' || !isUuid(id)) continue
    const caption = parseCaption(value)
    if (caption.ok) sent.captions.set(id, caption.text)
    else sent.tooLong.set(id, value.slice(0, 4000))
  }
  return sent
}
