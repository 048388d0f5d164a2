import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailer } from '#infra/mail/mailer.server.ts'
import { parseMail, readOutbox } from '#infra/mail/outbox.server.ts'
import { fc } from '#tests/support/property.ts'

let DATA_DIR: string
beforeAll(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'harborlight-outbox-'))
})
afterAll(() => rm(DATA_DIR, { recursive: true, force: true }))

const mailer = () => createMailer({ DATA_DIR, SMTP_URL: undefined, MAIL_FROM: 'us@localhost' })
const send = (subject: string, text: string) =>
  mailer().send({ to: 'someone@mail.example', subject, text })

test('before anything was sent there is nothing to read', async () => {
  expect(await readOutbox({ DATA_DIR }, 10)).toEqual([])
})

test.each([
  ['plain', 'It came in', 'One line.\n\nAnother line.'],
  ['accents', 'C’est arrivé', 'Déjà reçu — merci.'],
  ['Arabic', 'وصلت رسالتك', 'رقمها ١٢٣.'],
  ['long lines', 'ยาว', 'คำ '.repeat(300).trim()],
  ['signs of the encoding', 'a=3D?b', 'x =E2=82=AC y=\nz'],
])('a message reads as it was sent: %s', async (_, subject, text) => {
  await send(subject, text)
  const [newest] = await readOutbox({ DATA_DIR }, 1)
  expect(newest).toMatchObject({ to: 'someone@mail.example', subject, text })
})

test('the newest come first, and no more than asked for', async () => {
  await send('earlier', '1')
  await send('later', '2')
  const read = await readOutbox({ DATA_DIR }, 2)
  expect(read.map(({ subject }) => subject)).toEqual(['later', 'earlier'])
})

test('whatever lies in the folder, reading it does not fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(typeof parseMail(bytes).text).toBe('string')
    }),
  )
})
