import { fileTypeFromBuffer } from 'file-type'
import type { MediaType } from '#core/tip/evidence/media.ts'
import { refusedByBytes } from '#core/tip/evidence/refused-bytes.ts'
import { type Sniffed, sniffText } from '#core/tip/evidence/sniff-text.ts'
import type { FileRefusal } from '#core/tip/evidence.ts'

/** The library's names for what we take. */
const accepted: Readonly<Record<string, MediaType>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/gif': 'image/gif',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'application/pdf': 'application/pdf',
  'audio/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-m4a': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/amr': 'audio/amr',
  'audio/aac': 'audio/aac',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/webm': 'video/webm',
  'video/3gpp': 'video/3gpp',
  'video/3gpp2': 'video/3gpp',
  'video/quicktime': 'video/quicktime',
}

const refused: Readonly<Record<string, FileRefusal>> = {
  'application/zip': 'file_archive',
  'application/rtf': 'file_office',
}

/** A tag before the sound can be longer than what we look at. */
const startsWithTag = (head: Uint8Array) => head[0] === 0x49 && head[1] === 0x44 && head[2] === 0x33

/** What a file is, by its first bytes alone; its name and what the browser calls it say nothing. */
export async function detectMedia(head: Uint8Array): Promise<Sniffed> {
  if (head.length === 0) return { ok: false, reason: 'file_empty' }
  const reason = refusedByBytes(head)
  if (reason) return { ok: false, reason }
  if (startsWithTag(head)) return { ok: true, mediaType: 'audio/mpeg' }
  // A head that ends early makes the library give up, never fail.
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (!found || found.mime === 'application/xml') return sniffText(head)
  const mediaType = accepted[found.mime]
  return mediaType
    ? { ok: true, mediaType }
    : { ok: false, reason: refused[found.mime] ?? 'file_type' }
}
