import { cleanLine, cleanText } from './clean.ts'

const megabyte = 1024 * 1024

/** What a person may add to one report. After filing more may follow, up to `maxFilesInAll`. */
export const evidenceLimits = {
  maxFiles: 20,
  maxFilesInAll: 40,
  megabytes: 25,
  maxBytes: 25 * megabyte,
  megabytesInAll: 100,
  maxBytesInAll: 100 * megabyte,
  /** Characters. */
  maxCaption: 300,
} as const

/** Told to the browser's file picker; the content decides, not this. */
export const evidenceAccept = [
  'image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,.heic,.heif',
  'application/pdf,message/rfc822,.eml,text/plain,.txt,application/json,.json,text/html,.html',
  'audio/*,video/mp4,video/webm,video/quicktime,video/3gpp',
].join(',')

/** Why a file was not taken: each has words that say what to do instead. */
export const fileRefusals = [
  'file_too_big',
  'file_empty',
  'file_type',
  'file_archive',
  'file_office',
  'file_program',
  'file_svg',
  'file_web_page',
  'file_damaged',
  'too_many_files',
  'too_much_in_all',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

const longestName = 120

/** A file's name as it is kept: without folders, controls or bidi marks, at most 120 characters. */
export function cleanFileName(raw: string): string {
  const bare = cleanLine(raw.slice(0, 2000)).split(/[\\/]/).at(-1)?.trim() ?? ''
  const letters = [...bare]
  if (letters.length <= longestName) return bare === '' ? '-' : bare
  const ending = /\.[a-z0-9]{1,8}$/i.exec(bare)?.[0] ?? ''
  return `${letters.slice(0, longestName - ending.length - 1).join('')}…${ending}`
}

export type Caption = { ok: true; text: string } | { ok: false; reason: 'too_long' }

/** What a person says that a file shows; one line or a few. */
export function parseCaption(raw: string): Caption {
  const text = cleanText(raw.slice(0, 10 * evidenceLimits.maxCaption))
  return [...text].length > evidenceLimits.maxCaption
    ? { ok: false, reason: 'too_long' }
    : { ok: true, text }
}
