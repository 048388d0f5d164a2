/** What a kind of file is to us: how it is shown, and how its text is read. */
type Media = {
  group: 'picture' | 'document' | 'mail' | 'chat' | 'sound' | 'film'
  /** How its text is found; null where there is none that we look for. */
  reading: 'picture' | 'pdf' | 'mail' | 'text' | 'telegram_json' | 'html' | null
  /** Its safe copy is made by the worker's reading process: its decoder is not let into any other. */
  copiedLater?: true
}

/**
 * Every type that is taken. Chat exports have no registered media type; `text/x-…` is ours, and a
 * browser does nothing with it.
 */
export const media = {
  'image/jpeg': { group: 'picture', reading: 'picture' },
  'image/png': { group: 'picture', reading: 'picture' },
  'image/webp': { group: 'picture', reading: 'picture' },
  'image/gif': { group: 'picture', reading: 'picture' },
  'image/heic': { group: 'picture', reading: 'picture', copiedLater: true },
  'application/pdf': { group: 'document', reading: 'pdf' },
  'message/rfc822': { group: 'mail', reading: 'mail' },
  'text/x-whatsapp-chat': { group: 'chat', reading: 'text' },
  'text/x-line-chat': { group: 'chat', reading: 'text' },
  'text/x-telegram-json': { group: 'chat', reading: 'telegram_json' },
  'text/x-telegram-html': { group: 'chat', reading: 'html' },
  'audio/ogg': { group: 'sound', reading: null },
  'audio/mp4': { group: 'sound', reading: null },
  'audio/mpeg': { group: 'sound', reading: null },
  'audio/wav': { group: 'sound', reading: null },
  'audio/amr': { group: 'sound', reading: null },
  'audio/aac': { group: 'sound', reading: null },
  'video/mp4': { group: 'film', reading: null },
  'video/webm': { group: 'film', reading: null },
  'video/3gpp': { group: 'film', reading: null },
  'video/quicktime': { group: 'film', reading: null },
} as const satisfies Record<string, Media>

export type MediaType = keyof typeof media
export type MediaGroup = Media['group']

export function isMediaType(text: string): text is MediaType {
  return Object.hasOwn(media, text)
}

/** Rows from before a type was dropped or renamed count as files that nothing is read from. */
export function mediaOf(mediaType: string): Media {
  return isMediaType(mediaType) ? media[mediaType] : { group: 'document', reading: null }
}
