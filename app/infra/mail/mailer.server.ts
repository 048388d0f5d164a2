import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { v7 as uuidv7 } from 'uuid'
import type { Env } from '#infra/env.server.ts'

export type Mail = { to: string; subject: string; text: string }
export type Mailer = { send: (mail: Mail) => Promise<{ ok: true } | { ok: false }> }

/** By SMTP where SMTP_URL is set; otherwise each message lands as a readable file in the outbox. */
export function createMailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>): Mailer {
  const transport = env.SMTP_URL
    ? createTransport({
        url: env.SMTP_URL,
        connectionTimeout: 5_000,
        greetingTimeout: 5_000,
        socketTimeout: 10_000,
      })
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    send: async ({ to, subject, text }) => {
      try {
        const sent = await transport.sendMail({
          from: env.MAIL_FROM,
          to,
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        if (!env.SMTP_URL && 'message' in sent)
          await keep(join(env.DATA_DIR, 'outbox'), String(sent.message))
        return { ok: true }
      } catch {
        // The transport's error may quote the address; the caller says that it failed, not to whom.
        return { ok: false }
      }
    },
  }
}

async function keep(folder: string, message: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `${uuidv7()}.eml`), message, { mode: 0o600 })
}
