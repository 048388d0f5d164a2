import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

const require = createRequire(import.meta.url)

/** A fresh PDFium, from the package on this disk: nothing is fetched. */
export async function openPdfium(): Promise<WrappedPdfiumModule> {
  const bytes = await readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'))
  const pdfium = await init({ wasmBinary: new Uint8Array(bytes).buffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** The memory that PDFium works in, by addresses. */
export class PdfiumMemory {
  private readonly exports: Exports

  constructor({ pdfium }: WrappedPdfiumModule) {
    this.exports = pdfium.wasmExports as Exports
  }

  /** Copies bytes in; they stay. */
  put(bytes: Uint8Array): number {
    const at = this.take(bytes.length)
    this.at(at, bytes.length).set(bytes)
    return at
  }

  /** Room for the time of one call. */
  with<Result>(length: number, use: (at: number) => Result): Result {
    const at = this.take(length)
    try {
      return use(at)
    } finally {
      this.exports.free(at)
    }
  }

  /** Bytes at an address; good until PDFium is called again. */
  at(at: number, length: number): Buffer {
    return Buffer.from(this.exports.memory.buffer, at, length)
  }

  private take(length: number): number {
    const at = this.exports.malloc(length)
    if (at === 0) throw new Error('PDFium has no memory left')
    return at
  }
}

type Exports = WrappedPdfiumModule['pdfium']['wasmExports'] & { memory: WebAssembly.Memory }
