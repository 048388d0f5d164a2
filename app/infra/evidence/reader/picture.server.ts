import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const require = createRequire(import.meta.url)

// Everything comes from the packages on this disk: nothing is fetched.
prepareZXingModule({
  overrides: {
    wasmBinary: await wasmBinary(),
  },
})

async function wasmBinary(): Promise<ArrayBuffer> {
  const bytes = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  return new Uint8Array(bytes).buffer
}

/** The text of a picture and what its QR codes say. The bytes are our own JPEG, never the original. */
export async function readPicture(
  bytes: Uint8Array,
  models: readonly string[],
  /** Where the models lie. */
  folder: string,
): Promise<{ text: string; codes: string[] }> {
  const found = await readBarcodes(bytes, { formats: ['QRCode', 'MicroQRCode'], tryHarder: true })
  const recogniser = await recogniserFor(models, folder)
  const { data } = await recogniser.recognize(Buffer.from(bytes))
  return { text: data.text, codes: found.filter(({ isValid }) => isValid).map(({ text }) => text) }
}

let current: { key: string; worker: Worker } | null = null

/** One at a time: each holds some hundred megabytes. */
async function recogniserFor(wanted: readonly string[], folder: string): Promise<Worker> {
  const models = wanted.filter((code) => existsSync(join(folder, `${code}.traineddata.gz`)))
  const key = models.join('+')
  if (current?.key === key) return current.worker
  await current?.worker.terminate()
  const worker = await createWorker(models, OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
  })
  current = { key, worker }
  return worker
}
