import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrPicture } from '#infra/http/qr-picture.server.ts'

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = new Uint8Array(await readFile(wasm)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
})

const bytesOf = (src: string) => Buffer.from(src.replace('data:image/png;base64,', ''), 'base64')

test.each(['K7QF-2M9D-XR4T-8WPH-3CNV-Q6ZA', 'https://tips.example.org', 'x'.repeat(300)])(
  'a picture of %s is read as just that',
  async (text) => {
    const { src, side } = qrPicture(text)
    const png = bytesOf(src)
    const { width, height, format } = await sharp(png).metadata()
    expect({ width, height, format }).toEqual({ width: side, height: side, format: 'png' })
    const [found] = await readBarcodes(new Uint8Array(png))
    expect(found?.text).toBe(text)
  },
)

test('a code takes no more room in a page than a drawing would', () => {
  expect(qrPicture('K7QF-2M9D-XR4T-8WPH-3CNV-Q6ZA').src.length).toBeLessThan(1500)
})
