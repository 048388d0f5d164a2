import PostalMime, { type Address, type Email } from 'postal-mime'
import { htmlText } from '#core/tip/evidence/html-text.ts'
import { wideOf } from '#core/tip/evidence/sniff-text.ts'
import { telegramText } from '#core/tip/evidence/telegram.ts'
import type { ReadingJob } from './job.ts'

const megabyte = 1024 * 1024
/** What is read of text that goes on; nobody reads more. */
const mostText = 2 * megabyte

/** The words of a mail or a saved chat, as plain text. */
export async function readWords(
  bytes: Uint8Array,
  kind: Exclude<ReadingJob['reading'], 'picture' | 'pdf'>,
): Promise<string> {
  switch (kind) {
    case 'text':
      return decode(bytes.subarray(0, mostText))
    case 'html':
      return htmlText(decode(bytes.subarray(0, mostText)))
    case 'telegram_json':
      return telegramText(JSON.parse(decode(bytes))) ?? decode(bytes.subarray(0, mostText))
    case 'mail':
      return mailText(await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }))
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(wideOf(bytes) ?? 'utf-8').decode(bytes)
}

/** Who it is to stands nowhere: that is the reporter. */
function mailText(mail: Email): string {
  const head: [string, string | undefined][] = [
    ['From', nameOf(mail.from)],
    ['Sender', nameOf(mail.sender)],
    ['Reply-To', mail.replyTo?.map(nameOf).join(', ')],
    ['Return-Path', mail.returnPath],
    ['Date', mail.date],
    ['Subject', mail.subject],
    ['Files in it', mail.attachments.map(({ filename }) => filename ?? '?').join(', ')],
  ]
  const lines = head.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  const links = mail.text && mail.html ? linksIn(mail.html) : []
  return [...lines, '', mail.text ?? htmlText(mail.html ?? ''), '', ...links].join('\n')
}

function nameOf(address: Address | undefined): string {
  if (!address) return ''
  if (address.group) return address.group.map(nameOf).join(', ')
  return address.name ? `${address.name} <${address.address}>` : (address.address ?? '')
}

/** Where the links of the HTML lead, when the plain text beside it is what is read. */
function linksIn(html: string): string[] {
  const found = htmlText(html.slice(0, mostText)).match(/<https?:\/\/[^>\s]{1,2000}>/g) ?? []
  return [...new Set(found)].slice(0, 50)
}
