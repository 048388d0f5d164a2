import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { afterAll, expect, test } from 'vitest'
import { openReader } from '#infra/evidence/reader/reader.server.ts'

const reader = openReader()
afterAll(() => reader.close())

const job = { models: ['eng'], hints: {} }

async function aScreenshot(): Promise<Uint8Array> {
  const words = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="520"><rect width="600" height="520" fill="white"/>
    <text x="30" y="70" font-size="32" font-family="sans-serif">Please call +66 81 234 5678</text></svg>`,
  )
  const code = renderSVG('https://pay.example/deposit?u=1').replace(
    '<svg ',
    '<svg width="300" height="300" ',
  )
  const picture = sharp(words).composite([
    { input: await sharp(Buffer.from(code)).png().toBuffer(), top: 150, left: 60 },
  ])
  return new Uint8Array(await picture.jpeg({ quality: 82 }).toBuffer())
}

test('a screenshot is read with nothing but what is on this disk: its words and its QR code', async () => {
  const { text, codes, found } = await reader.read({
    ...job,
    reading: 'picture',
    bytes: await aScreenshot(),
  })
  expect(text).toContain('+66 81 234 5678')
  expect(codes).toEqual(['https://pay.example/deposit?u=1'])
  expect(found).toContainEqual({ type: 'phone', value: '+66812345678' })
})

test('what can’t be read ends the process that tried, and the next file is read by a fresh one', async () => {
  const broken = { ...job, reading: 'picture' as const, bytes: new Uint8Array([1, 2, 3]) }
  await expect(reader.read(broken)).rejects.toThrow()
  const mail = Buffer.from(
    'From: HR <hr@job.example>\r\nTo: me@home.example\r\nSubject: =?utf-8?B?5bel5L2c?=\r\nContent-Type: text/html\r\n\r\n' +
      '<p>Log in at <a href="https://false.example/x">your bank</a><script>alert(1)</script></p>',
  )
  const { text } = await reader.read({ ...job, reading: 'mail', bytes: mail })
  expect(text).toContain('From: HR <hr@job.example>')
  expect(text).toContain('Subject: 工作')
  expect(text).toContain('your bank <https://false.example/x>')
  expect(text).not.toContain('alert')
  expect(text).not.toContain('me@home.example')
})

test('a file that takes too long is put down', async () => {
  const hasty = openReader(1)
  await expect(
    hasty.read({ ...job, reading: 'text', bytes: Buffer.from('hello') }),
  ).rejects.toThrow('too long')
  await hasty.close()
})

test('chats are read as text, in the charset that they are in', async () => {
  const read = async (reading: 'text' | 'html' | 'telegram_json', bytes: Uint8Array) =>
    (await reader.read({ ...job, reading, bytes })).text
  const wide = Buffer.from('\ufeff12/05/2026, 10:31 - 李: 你好', 'utf16le')
  expect(await read('text', wide)).toContain('李: 你好')
  const telegram = { name: 'HR', type: 'personal_chat', messages: [{ from: 'Lee', text: 'hi' }] }
  expect(await read('telegram_json', Buffer.from(JSON.stringify(telegram)))).toBe('HR\nLee: hi')
  expect(await read('html', Buffer.from('<div class="text">hi <b>you</b></div>'))).toBe('hi you')
})
