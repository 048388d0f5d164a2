import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

// STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse
// Misuse-Resistance, CRYPTO 2015): each chunk is sealed under nonce prefix ‖ counter ‖ last-flag, so
// that a chunk that is left out, moved, repeated or cut off at the end does not open.
const magic = Buffer.from('HLS1')
const saltLength = 16
const prefixLength = 7
const headerLength = magic.length + saltLength + prefixLength
const tagLength = 16
const chunkLength = 64 * 1024
const mostChunks = 2 ** 32

/** One key for each stream: two streams under one file key can't meet in a nonce (RFC 5869). */
function streamKey(key: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'harborlight/stream', 32))
}

function nonceOf(prefix: Uint8Array, counter: number, last: boolean): Buffer {
  if (counter >= mostChunks) throw new Error('A sealed stream has too many chunks')
  const nonce = Buffer.alloc(12)
  nonce.set(prefix)
  nonce.writeUInt32BE(counter, prefixLength)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/** Hands on pieces of one size; the last one, which may be shorter, only when all is there. */
abstract class Chunker extends Transform {
  private held: Buffer[] = []
  private heldLength = 0
  private counter = 0

  constructor(private readonly size: number) {
    super()
  }

  /** Takes what stands before the chunks, and gives the rest back; null while it is not all there. */
  protected before(bytes: Buffer): Buffer | null {
    return bytes
  }

  protected abstract chunk(bytes: Buffer, counter: number, last: boolean): Buffer

  private cut(length: number): Buffer {
    const all =
      this.held.length === 1 ? (this.held[0] ?? Buffer.alloc(0)) : Buffer.concat(this.held)
    this.held = all.length > length ? [all.subarray(length)] : []
    this.heldLength -= length
    return all.subarray(0, length)
  }

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    try {
      const rest = this.before(bytes)
      if (rest) {
        this.held.push(rest)
        this.heldLength += rest.length
      }
      // More than a chunk must be there: what is last is known only when the stream ends.
      while (this.heldLength > this.size)
        this.push(this.chunk(this.cut(this.size), this.counter++, false))
      done()
    } catch (error) {
      done(asError(error))
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.chunk(this.cut(this.heldLength), this.counter, true))
    } catch (error) {
      done(asError(error))
    }
  }
}

class Sealer extends Chunker {
  private readonly salt = randomBytes(saltLength)
  private readonly prefix = randomBytes(prefixLength)
  private readonly key: Buffer

  constructor(
    key: Uint8Array,
    private readonly associated: Buffer,
  ) {
    super(chunkLength)
    this.key = streamKey(key, this.salt)
    this.push(Buffer.concat([magic, this.salt, this.prefix]))
  }

  protected chunk(bytes: Buffer, counter: number, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.prefix, counter, last))
    cipher.setAAD(this.associated)
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

class Unsealer extends Chunker {
  private header = Buffer.alloc(0)
  private key: Buffer | null = null

  constructor(
    private readonly fileKey: Uint8Array,
    private readonly associated: Buffer,
  ) {
    super(chunkLength + tagLength)
  }

  protected override before(bytes: Buffer): Buffer | null {
    if (this.key) return bytes
    this.header = Buffer.concat([this.header, bytes])
    if (this.header.length < headerLength) return null
    if (!this.header.subarray(0, magic.length).equals(magic))
      throw new Error('A sealed stream does not begin as one')
    const salt = this.header.subarray(magic.length, magic.length + saltLength)
    this.key = streamKey(this.fileKey, salt)
    const rest = this.header.subarray(headerLength)
    this.header = this.header.subarray(0, headerLength)
    return rest
  }

  protected chunk(bytes: Buffer, counter: number, last: boolean): Buffer {
    if (!this.key || bytes.length < tagLength) throw new Error('A sealed stream was cut off')
    const prefix = this.header.subarray(magic.length + saltLength)
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(prefix, counter, last))
    decipher.setAAD(this.associated)
    decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
    return Buffer.concat([
      decipher.update(bytes.subarray(0, bytes.length - tagLength)),
      decipher.final(),
    ])
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** Plain bytes in, sealed bytes out; memory holds a chunk or two, however long the stream is. */
export function sealStream(key: Uint8Array, associated: string): Transform {
  return new Sealer(key, Buffer.from(associated))
}

/**
 * The way back. Each chunk is checked before it is handed on; the stream fails where key, bytes or
 * associated data differ, or the end is missing: who reads must wait for the end to trust the whole.
 */
export function unsealStream(key: Uint8Array, associated: string): Transform {
  return new Unsealer(key, Buffer.from(associated))
}
