import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { asCopy, maxPixels } from '../copy-format.server.ts'
import { Unreadable } from './unreadable.server.ts'

const require = createRequire(import.meta.url)

type Pixels = { data: Uint8ClampedArray; width: number; height: number }
type HeifImage = {
  get_width: () => number
  get_height: () => number
  /** Turned and mirrored as the file asks. Null where it can't be decoded. */
  display: (into: Pixels, done: (pixels: Pixels | null) => void) => void
}
type Libheif = {
  ready: Promise<unknown>
  HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] }
}

/** A fresh libheif, from the package on this disk: nothing is fetched. */
async function openLibheif(): Promise<Libheif> {
  const path = require.resolve('libheif-js/libheif-wasm/libheif.wasm')
  const open: (options: object) => Libheif = require('libheif-js/libheif-wasm/libheif.js')
  const libheif = open({ wasmBinary: await readFile(path) })
  await libheif.ready
  return libheif
}

/**
 * The safe copy of a HEIC: its first picture, decoded and encoded anew as JPEG. Throws `Unreadable`
 * where it is broken or larger than any phone's.
 */
export async function copyHeic(bytes: Uint8Array): Promise<Uint8Array> {
  // An instance of its own, as for PDFs.
  const { HeifDecoder } = await openLibheif()
  const [image] = new HeifDecoder().decode(bytes)
  const [width, height] = [image?.get_width() ?? 0, image?.get_height() ?? 0]
  if (!image || width * height === 0 || width * height > maxPixels) throw new Unreadable()
  const room = new Uint8ClampedArray(width * height * 4)
  const pixels = await new Promise<Pixels | null>((resolve) => {
    image.display({ data: room, width, height }, resolve)
  })
  if (!pixels) throw new Unreadable()
  return asCopy(pixels.data, { raw: { width, height, channels: 4 } })
}
