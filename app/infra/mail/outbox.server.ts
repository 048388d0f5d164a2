import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import type { Env } from '#infra/env.server.ts'

export type OutboxMail = { to: string; date: string; subject: string; text: string }

/** The newest messages that landed in the outbox, newest first; `limit` at most. */
export async function readOutbox(
  { DATA_DIR }: Pick<Env, 'DATA_DIR'>,
  limit: number,
): Promise<OutboxMail[]> {
  const folder = join(DATA_DIR, 'outbox')
  const names = (await namesIn(folder)).sort().reverse().slice(0, limit)
  return Promise.all(names.map(async (name) => parseMail(await readFile(join(folder, name)))))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml'))
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

/** Reads a message as our own mailer writes it: one text part (RFC 5322, 2045, 2047). */
export function parseMail(bytes: Uint8Array): OutboxMail {
  const message = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  const end = message.indexOf('\n\n')
  const head = message.slice(0, end).replace(/\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const body = message.slice(end + 2)
  return {
    to: header('To'),
    date: header('Date'),
    subject: decodeWords(header('Subject')),
    text: decodeBody(body, header('Content-Transfer-Encoding').toLowerCase()).trimEnd(),
  }
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  const plain = encoding === 'quoted-printable' ? unquote(body.replace(/=\n/g, '')) : body
  return Buffer.from(plain, 'latin1').toString('utf8')
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    )
}

const unquote = (text: string) =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
