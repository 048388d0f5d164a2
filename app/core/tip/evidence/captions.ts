import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A short mark of the words that a form was made with; it comes back with what is sent. */
export function captionMark(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)
}

/**
 * What to keep of words about a file, where another window may have changed them since the form was
 * made: what was not touched here stays as it is there, and of two changes both are kept.
 */
export function mergeCaption(now: string, sent: string, mark: string | undefined): string {
  if (mark === undefined || mark === captionMark(now)) return sent
  if (mark === captionMark(sent)) return now
  return now === '' || sent === '' || now === sent ? sent || now : `${now}\n${sent}`
}
