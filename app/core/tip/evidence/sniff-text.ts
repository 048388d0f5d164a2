import type { FileRefusal } from '../evidence.ts'
import type { MediaType } from './media.ts'

export type Sniffed = { ok: true; mediaType: MediaType } | { ok: false; reason: FileRefusal }

/** Enough of a text to tell what it is. */
const mostLines = 200

/** Header fields that any message has (RFC 5322, 3.6); two of them make it one. */
const mailHeaders =
  /^(received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|dkim-signature|reply-to|content-type|x-[\w-]{1,40}):/i
const mailHeadersWanted = 3

/** Direction marks and byte order mark that the exports put before a date. */
const marks = /^[\u200e\u200f\ufeff\u202a\u202f]+/

const digit = '[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]'
const gap = '(?:[./\\-][ \u200f]?|\u200f[./]|[\u5e74\u6708\ub144\uc6d4] ?)'
const day = `${digit}{1,4}${gap}${digit}{1,2}${gap}${digit}{1,4}[\u65e5\uc77c.]?`
const clock = `${digit}{1,2}[:.]${digit}{2}(?:[:.]${digit}{2})?`
const when = `${day}[,\u060c]? .{0,12}?${clock}`
/** `[12/05/2026, 10:31:45] Lee: …` (iPhone) and `12/05/2026, 10:31 - Lee: …` (Android), in any locale. */
const whatsAppLine = new RegExp(`^(?:\\[${when}.{0,12}\\] |${when}.{0,12}?(?: - |, .{1,80} : ))`)
/** `10:31<tab>Lee<tab>…`, under a line that names the chat. */
const lineLine = new RegExp(`^(?:.{0,4})${clock}(?: ?[AP]M)?\t[^\t]{1,80}\t`)
const lineTitle = /^\[LINE\]/

const telegramJson = [/"type"\s*:\s*"[a-z_]{1,40}"/, /"messages"\s*:\s*\[/]
const telegramHtml = /class="(?:page_wrap|page_body chat_page|message default)/

/** Controls that no text holds. */
const binary = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u

/** The text of a file's first bytes, or null where they are none: UTF-8, or UTF-16 with its mark. */
function decodeHead(head: Uint8Array): string | null {
  const wide = wideOf(head)
  try {
    // `stream`: a character that is cut by the end of the head is no error.
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(head, { stream: true })
    return binary.test(text) ? null : text
  } catch {
    return null
  }
}

/** UTF-16 by its byte order mark. */
export function wideOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/**
 * What a text is, by how it is built; its name says nothing. Chat exports and e-mails are taken,
 * anything else is refused with what it seems to be.
 */
export function sniffText(head: Uint8Array): Sniffed {
  // A message may hold any charset: its header alone is ASCII.
  if (isMail(new TextDecoder('latin1').decode(head).split(/\r\n?|\n/, mostLines)))
    return { ok: true, mediaType: 'message/rfc822' }
  const text = decodeHead(head)?.replace(marks, '').trimStart()
  if (text === undefined) return { ok: false, reason: 'file_type' }
  if (text.startsWith('{') && telegramJson.every((mark) => mark.test(text)))
    return { ok: true, mediaType: 'text/x-telegram-json' }
  if (text.startsWith('<')) return sniffMarkup(text)
  const lines = text.split(/\r\n?|\n/, mostLines)
  if (lines.filter((line) => whatsAppLine.test(line.replace(marks, ''))).length >= 2)
    return { ok: true, mediaType: 'text/x-whatsapp-chat' }
  if (lineTitle.test(text) || lines.filter((line) => lineLine.test(line)).length >= 2)
    return { ok: true, mediaType: 'text/x-line-chat' }
  return { ok: false, reason: 'file_type' }
}

function sniffMarkup(text: string): Sniffed {
  if (/<svg[\s>]/i.test(text)) return { ok: false, reason: 'file_svg' }
  if (/^<(?:!doctype html|html|head|\?xml|!--)/i.test(text) && telegramHtml.test(text))
    return { ok: true, mediaType: 'text/x-telegram-html' }
  return {
    ok: false,
    reason: /<(?:!doctype html|html|body)/i.test(text) ? 'file_web_page' : 'file_type',
  }
}

function isMail(lines: readonly string[]): boolean {
  // An mbox puts one line of its own before the message.
  const from = lines[0]?.startsWith('From ') ? 1 : 0
  if (!/^[\w-]{1,60}:/.test(lines[from] ?? '')) return false
  const end = lines.indexOf('', from)
  const head = lines.slice(from, end < 0 ? undefined : end)
  const named = new Set(head.flatMap((line) => mailHeaders.exec(line)?.[1]?.toLowerCase() ?? []))
  return named.size >= mailHeadersWanted && (named.has('from') || named.has('subject'))
}
