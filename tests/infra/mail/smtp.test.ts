import { type AddressInfo, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMailer } from '#infra/mail/mailer.server.ts'
import { parseMail } from '#infra/mail/outbox.server.ts'

type Letter = { from: string; to: string[]; raw: string }

let server: SMTPServer
let letters: Letter[]
let refuses: boolean

beforeEach(async () => {
  letters = []
  refuses = false
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => (refuses ? done(new Error('550 nobody of that name')) : done()),
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw })
        done()
      }, done)
    },
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
})
afterEach(() => new Promise<void>((closed) => void server.close(closed)))

const port = () => (server.server.address() as AddressInfo).port
const mailerTo = (url: string) =>
  createMailer({ DATA_DIR: '/nowhere', SMTP_URL: url, MAIL_FROM: 'Harborlight <us@tips.example>' })
const mail = { to: 'someone@mail.example', subject: 'It came in', text: 'Your number: HL-1.\n' }

test('a message reaches the mail server for the one person it is for', async () => {
  expect(await mailerTo(`smtp://127.0.0.1:${port()}`).send(mail)).toEqual({ ok: true })
  expect(letters).toMatchObject([{ from: 'us@tips.example', to: ['someone@mail.example'] }])
  const [{ raw } = { raw: '' }] = letters
  expect(parseMail(Buffer.from(raw))).toMatchObject({ to: mail.to, subject: mail.subject })
  // RFC 3834 section 5: nobody's holiday note shall answer it.
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
})

test('a refused message is a value, and never the address in an error', async () => {
  refuses = true
  expect(await mailerTo(`smtp://127.0.0.1:${port()}`).send(mail)).toEqual({ ok: false })
  expect(letters).toEqual([])
})

test('a mail server that is not there fails the message, not the caller', async () => {
  const closed = createServer()
  await new Promise<void>((ready) => void closed.listen(0, '127.0.0.1', ready))
  const { port: nobody } = closed.address() as AddressInfo
  await new Promise((done) => closed.close(done))
  expect(await mailerTo(`smtp://127.0.0.1:${nobody}`).send(mail)).toEqual({ ok: false })
})

test('what a reporter typed cannot add a line to the letter', async () => {
  const mailer = mailerTo(`smtp://127.0.0.1:${port()}`)
  await mailer.send({ ...mail, subject: 'It came in\r\nBcc: other@mail.example' })
  expect(letters.flatMap(({ to }) => to)).not.toContain('other@mail.example')
  expect(letters.every(({ raw }) => !/^Bcc:/im.test(raw))).toBe(true)
})
