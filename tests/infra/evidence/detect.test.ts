import { expect, test } from 'vitest'
import { detectMedia } from '#infra/evidence/detect.server.ts'

/** First bytes of files as phones make them, padded as a file would go on. */
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat([
    ...parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
    Buffer.alloc(4000),
  ])
const box = (brand: string) => bytes([0, 0, 0, 0x18], 'ftyp', brand, [0, 0, 0, 0], brand, brand)
const ogg = (first: string) =>
  bytes('OggS', [0, 2, ...Array(8).fill(0), 1, 2, 3, 4, 0, 0, 0, 0, 5, 6, 7, 8, 1, 0x13], first)

test.each([
  ['a voice note of WhatsApp', ogg('OpusHead'), 'audio/ogg'],
  ['a voice memo of an iPhone', box('M4A '), 'audio/mp4'],
  ['an MP3 with a tag', bytes('ID3', [4, 0, 0, 0, 0x7f, 0x7f, 0x7f]), 'audio/mpeg'],
  ['a WAV', bytes('RIFF', [0, 0, 1, 0], 'WAVEfmt '), 'audio/wav'],
  ['an AMR', bytes('#!AMR\n'), 'audio/amr'],
  ['an MP4', box('isom'), 'video/mp4'],
  ['a film of an iPhone', box('qt  '), 'video/quicktime'],
  ['a film of an old phone', box('3gp5'), 'video/3gpp'],
  [
    'a WebM',
    bytes(
      [
        0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4,
        0x42, 0xf3, 0x81, 8, 0x42, 0x82, 0x84,
      ],
      'webm',
    ),
    'video/webm',
  ],
  ['a PDF', bytes('%PDF-1.7'), 'application/pdf'],
  ['a GIF', bytes('GIF89a'), 'image/gif'],
  ['a HEIC of an iPhone', box('heic'), 'image/heic'],
  ['a HEIF of another phone', box('mif1'), 'image/heic'],
])('%s is known by its content', async (_, head, mediaType) => {
  expect(await detectMedia(head)).toEqual({ ok: true, mediaType })
})

test.each([
  ['nothing', Buffer.alloc(0), 'file_empty'],
  ['noise', Buffer.alloc(5000, 0x07), 'file_type'],
  ['a Flash film', bytes('FWS', [9]), 'file_type'],
])('%s is refused', async (_, head, reason) => {
  expect(await detectMedia(head)).toEqual({ ok: false, reason })
})
