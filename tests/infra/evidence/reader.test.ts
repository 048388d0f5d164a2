import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { renderSVG } from 'uqr'
import { afterAll, describe, expect, test } from 'vitest'
import { longestReading, type Reading } from '#core/tip/evidence/reading.ts'
import type { ReadingJob } from '#infra/evidence/reader/job.ts'
import { pdfBounds } from '#infra/evidence/reader/pdf.server.ts'
import { openReader } from '#infra/evidence/reader/reader.server.ts'
import { aHeic } from '#tests/support/factories/heic.ts'
import { pdfOf, streamOf } from '#tests/support/factories/pdf.ts'

const reader = openReader()
afterAll(() => reader.close())

const job = { models: ['eng'], hints: {} }

async function readingOf(wanted: Pick<ReadingJob, 'reading' | 'bytes'>): Promise<Reading> {
  const answer = await reader.read({ ...job, ...wanted })
  if (!answer.ok) throw new Error(answer.reason)
  return answer.reading
}

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
  const { text, codes, found } = await readingOf({ reading: 'picture', bytes: await aScreenshot() })
  expect(text).toContain('+66 81 234 5678')
  expect(codes).toEqual(['https://pay.example/deposit?u=1'])
  expect(found).toContainEqual({ type: 'phone', value: '+66812345678' })
})

test('what breaks its reader ends the process, and the next file is read by a fresh one', async () => {
  const broken = { ...job, reading: 'picture' as const, bytes: new Uint8Array([1, 2, 3]) }
  await expect(reader.read(broken)).rejects.toThrow()
  const mail = Buffer.from(
    'From: HR <hr@job.example>\r\nTo: me@home.example\r\nSubject: =?utf-8?B?5bel5L2c?=\r\nContent-Type: text/html\r\n\r\n' +
      '<p>Log in at <a href="https://false.example/x">your bank</a><script>alert(1)</script></p>',
  )
  const { text } = await readingOf({ reading: 'mail', bytes: mail })
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
    (await readingOf({ reading, bytes })).text
  const wide = Buffer.from('\ufeff12/05/2026, 10:31 - 李: 你好', 'utf16le')
  expect(await read('text', wide)).toContain('李: 你好')
  const telegram = { name: 'HR', type: 'personal_chat', messages: [{ from: 'Lee', text: 'hi' }] }
  expect(await read('telegram_json', Buffer.from(JSON.stringify(telegram)))).toBe('HR\nLee: hi')
  expect(await read('html', Buffer.from('<div class="text">hi <b>you</b></div>'))).toBe('hi you')
})

test('a HEIC is copied as a JPEG with what it shows and nothing else; a broken one can’t be', async () => {
  const { bytes } = aHeic()
  const made = await reader.copy(bytes)
  if (!made.ok) throw new Error(made.reason)
  const copy = Buffer.from(made.copy)
  expect(await sharp(copy).metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 64 })
  expect(copy.includes('zqcanary')).toBe(false)
  const left = await sharp(copy).extract({ left: 4, top: 4, width: 8, height: 8 }).stats()
  expect(left.dominant.r).toBeGreaterThan(left.dominant.b)
  expect(await reader.copy(bytes.subarray(0, 300))).toEqual({ ok: false, reason: 'unreadable' })
})

describe('a PDF', () => {
  const read = (bytes: Uint8Array) => readingOf({ reading: 'pdf', bytes })
  const answer = (bytes: Uint8Array) => reader.read({ ...job, reading: 'pdf', bytes })

  test('is read as text, with where its links lead; what it would run or holds stays shut', async () => {
    const reading = await read(
      pdfOf([{ lines: ['Call +66 81 234 5678'], links: ['https://false.example/login'] }, {}], {
        objects: [
          streamOf('zqhidden enclosed'),
          '<< /Type /Filespec /F (run.exe) /EF << /F 1 0 R >> >>',
        ],
        catalogue:
          '/OpenAction << /S /JavaScript /JS (while \\(1\\) {}) >> /Names << /EmbeddedFiles << /Names [(run.exe) 2 0 R] >> >>',
      }),
    )
    expect(reading).toMatchObject({
      text: 'Call +66 81 234 5678\n<https://false.example/login>',
      cut: false,
    })
    expect(reading.found.map(({ value }) => value)).toEqual([
      '+66812345678',
      'https://false.example/login',
    ])
  })

  test('without a font of its own is read in the charset that it names', async () => {
    const shiftJis = streamOf('BT /F1 12 Tf 72 760 Td <82a082a282a4> Tj ET')
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>'
    const plain = pdfOf([{ lines: ['x'] }], { objects: [shiftJis, font] }).toString('latin1')
    const bytes = plain
      .replace(/\/Contents \d+ 0 R/, '/Contents 1 0 R')
      .replace(/\/F1 \d+ 0 R/, '/F1 2 0 R')
    expect((await read(Buffer.from(bytes, 'latin1'))).text).toBe('あいう')
  })

  test('that is broken or asks for a password can’t be read, and says so at once', async () => {
    const locked = pdfOf([{ lines: ['zqsecret'] }], {
      objects: [
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ],
      trailer: `/Encrypt 1 0 R /ID [<${'22'.repeat(16)}> <${'22'.repeat(16)}>]`,
    })
    for (const bytes of [locked, Buffer.from('%PDF-1.7\nnothing')])
      expect(await answer(bytes)).toEqual({ ok: false, reason: 'unreadable' })
    expect((await read(pdfOf([{ lines: ['still here'] }]))).text).toBe('still here')
  })

  test('of many pages is read as far as anybody would, and says that there is more', async () => {
    const many = await read(pdfOf(Array.from({ length: pdfBounds.pages + 1 }, () => ({}))))
    expect(many.cut).toBe(true)
    const full = { lines: Array.from({ length: 40 }, () => 'word '.repeat(20)) }
    const long = await read(pdfOf(Array.from({ length: 30 }, () => full)))
    expect(long).toMatchObject({ cut: true, text: expect.stringContaining('word word') })
    expect(long.text.length).toBeLessThanOrEqual(longestReading)
  })

  test('that unfolds to more than there is memory for ends its process, not the house', async () => {
    const bomb = deflateSync(Buffer.alloc(400_000_000, 'BT (zzzzzzzzzzzzzz) Tj ET\n')).toString(
      'latin1',
    )
    const plain = pdfOf([{}], { objects: [streamOf(bomb, '/Filter /FlateDecode')] }).toString(
      'latin1',
    )
    const bytes = Buffer.from(plain.replace(/\/Contents \d+ 0 R/, '/Contents 1 0 R'), 'latin1')
    await expect(answer(bytes)).rejects.toThrow('broke')
  })
})
