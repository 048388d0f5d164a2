import { cleanLine } from './clean.ts'

const megabyte = 1024 * 1024

/** What a person may add. After filing more may follow, up to `maxFilesInAll`. */
export const evidenceLimits = {
  maxFiles: 5,
  maxFilesInAll: 20,
  megabytes: 10,
  maxBytes: 10 * megabyte,
} as const

/** Told to the browser's file picker; the content decides, not this. */
export const evidenceAccept = 'image/jpeg,image/png,image/webp,application/pdf'

export const fileRefusals = ['file_too_big', 'file_type', 'file_damaged', 'too_many_files'] as const
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
