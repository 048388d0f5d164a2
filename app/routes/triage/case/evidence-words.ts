import type { MediaGroup, MediaType } from '#core/tip/evidence/media.ts'
import type { ReadingState, ScanState } from '#core/tip/evidence/states.ts'
import type { Mark } from '#ui/staff/marks.ts'

const typeNames: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
  'image/webp': 'WebP picture',
  'image/gif': 'GIF picture',
  'image/heic': 'HEIC picture',
  'application/pdf': 'PDF',
  'message/rfc822': 'E-mail',
  'text/x-whatsapp-chat': 'WhatsApp chat',
  'text/x-line-chat': 'LINE chat',
  'text/x-telegram-json': 'Telegram chat',
  'text/x-telegram-html': 'Telegram chat',
  'audio/ogg': 'OGG sound',
  'audio/mp4': 'M4A sound',
  'audio/mpeg': 'MP3 sound',
  'audio/wav': 'WAV sound',
  'audio/amr': 'AMR sound',
  'audio/aac': 'AAC sound',
  'video/mp4': 'MP4 video',
  'video/webm': 'WebM video',
  'video/3gpp': '3GP video',
  'video/quicktime': 'MOV video',
}

export function typeName(mediaType: string): string {
  return Object.hasOwn(typeNames, mediaType) ? typeNames[mediaType as MediaType] : mediaType
}

export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** What the scanner said, as word and shape. */
export const scanMarks = {
  not_scanned: { label: 'Not scanned', mark: { tone: 'warn', icon: 'dash' } },
  waiting: { label: 'Not scanned yet', mark: { tone: 'neutral', icon: 'clock' } },
  clean: { label: 'Nothing found', mark: { tone: 'good', icon: 'check' } },
  infected: { label: 'Infected', mark: { tone: 'danger', icon: 'alert' } },
  failed: { label: 'Not scanned yet', mark: { tone: 'warn', icon: 'cross' } },
} as const satisfies Record<ScanState, { label: string; mark: Mark }>

/** Why an original can't be downloaded, in the place where the link would stand. */
export const closedWords = {
  not_scanned: 'The original stays closed: no scanner is set up.',
  waiting: 'The original stays closed until it is scanned.',
  infected: 'The original stays closed.',
  failed: 'The original stays closed: the scanner gives no answer. It is asked again.',
} as const satisfies Record<Exclude<ScanState, 'clean'>, string>

export const readingWords = {
  none: null,
  waiting: 'Its text is not read yet.',
  done: null,
  failed: 'Its text could not be read.',
} as const satisfies Record<ReadingState, string | null>

/** The same of a picture of which there is no copy yet. */
export const uncopiedWords = {
  ...readingWords,
  waiting: 'There is no copy to look at yet.',
  failed: 'It could not be opened, so there is no copy to look at.',
} as const satisfies Record<ReadingState, string | null>

type TextWords = { title: string; trust?: string; empty?: string; first?: true }

/** What is said over the text of a file; `first`: it stands for the file, and is shown at once. */
export const textWords: Readonly<Partial<Record<MediaGroup, TextWords>>> = {
  picture: {
    title: 'Text in the picture',
    trust: 'Read by a machine: check it against the picture.',
  },
  document: {
    title: 'Text of this PDF',
    trust: 'Its words as they are stored, hidden ones too. Pictures in it are not read.',
    empty: 'No words are stored in this PDF. It may be made of pictures.',
    first: true,
  },
}
