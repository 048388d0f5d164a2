import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'

const encoders = {
  // As the site's other answers are: the best that is made about as fast as gzip.
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
}
export type Encoding = keyof typeof encoders

/** Its types lack what decides between two that the client likes alike. */
type Chooser = {
  encoding: (of: readonly string[], by: { preferred: readonly string[] }) => string | undefined
}

/** Shorter ones gain nothing. */
const shortest = 1024

/** Bytes that are sent more than once, and what gzip and brotli make of them: made when first asked for. */
export class EncodedBytes {
  readonly bytes: Buffer<ArrayBuffer>
  #encoded = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>()

  constructor(text: string) {
    this.bytes = Buffer.from(text)
  }

  as(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const made = this.#encoded.get(encoding) ?? encoders[encoding](this.bytes)
    this.#encoded.set(encoding, made)
    return made
  }

  /** Of these the client's favourite (RFC 9110, 12.5.3); null where the bytes go as they are. */
  encodingFor(acceptEncoding: string | null): Encoding | null {
    if (acceptEncoding === null || this.bytes.length < shortest) return null
    const client: Chooser = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
    const chosen = client.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
    return chosen === 'br' || chosen === 'gzip' ? chosen : null
  }
}
