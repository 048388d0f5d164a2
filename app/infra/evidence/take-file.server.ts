import { createHash, randomBytes } from 'node:crypto'
import { type Readable, Transform } from 'node:stream'
import { sealStream, unsealStream } from '#infra/keyring/seal-stream.server.ts'
import type { EvidenceStore } from './store.server.ts'

/** Enough to tell what a file is. */
const headLength = 64 * 1024

/** A file that came in, sealed on the disk under a key of its own; nobody's yet. */
export type TakenFile = {
  /** As the browser gave it: clean it before use. */
  name: string
  spoolId: string
  /** 32 bytes; lost with this object unless somebody seals it. */
  key: Uint8Array
  byteSize: number
  sha256: string
  /** Its first bytes, up to 64 KiB. */
  head: Uint8Array
  /** It was longer than allowed: what lies on the disk is only its beginning. */
  tooBig: boolean
}

/** Takes a file from a stream: hashed, measured and sealed as it passes, never held as a whole. */
export async function takeFile(
  store: EvidenceStore,
  name: string,
  bytes: Readable,
  maxBytes: number,
): Promise<TakenFile> {
  const key = randomBytes(32)
  const meter = new Meter(maxBytes)
  bytes.on('error', (error) => meter.destroy(error))
  const sealed = bytes.pipe(meter).pipe(sealStream(key, 'original'))
  meter.on('error', (error) => sealed.destroy(error))
  const spoolId = await store.spool(sealed)
  return {
    name,
    spoolId,
    key,
    byteSize: meter.byteSize,
    sha256: meter.hash.digest('hex'),
    head: Buffer.concat(meter.head),
    tooBig: meter.byteSize > maxBytes,
  }
}

/** The same first bytes, of a file that was taken before. Fails with ENOENT where it is gone. */
export async function readHead(
  store: EvidenceStore,
  spoolId: string,
  key: Uint8Array,
): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  const sealed = store.readSpool(spoolId)
  const plain = unsealStream(key, 'original')
  sealed.on('error', (error) => plain.destroy(error))
  for await (const piece of sealed.pipe(plain)) {
    pieces.push(piece)
    length += piece.length
    if (length >= headLength) break
  }
  sealed.destroy()
  return Buffer.concat(pieces).subarray(0, headLength)
}

class Meter extends Transform {
  readonly hash = createHash('sha256')
  readonly head: Buffer[] = []
  byteSize = 0

  constructor(private readonly maxBytes: number) {
    super()
  }

  override _transform(bytes: Buffer, _: BufferEncoding, done: () => void): void {
    if (this.byteSize < headLength)
      this.head.push(Buffer.from(bytes.subarray(0, headLength - this.byteSize)))
    this.byteSize += bytes.length
    // The rest still passes, so that the form behind it can be read; it is kept nowhere.
    if (this.byteSize <= this.maxBytes) {
      this.hash.update(bytes)
      this.push(bytes)
    }
    done()
  }
}
