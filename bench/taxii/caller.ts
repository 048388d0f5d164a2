import { connect, type Socket } from 'node:net'

type Heard = { status: number; headers: Map<string, string>; body: Buffer }

/**
 * One connection of a client that costs as little as can be: what it takes itself is taken from the
 * server that it measures. It reads a status, headers, and a body of a known or of a chunked length.
 */
export class Caller {
  #socket: Socket
  #parts: Buffer[] = []
  #heard: (() => void) | null = null
  /** The server closes what rests for long. */
  closed = false

  constructor(readonly port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (part: Buffer) => {
      this.#parts.push(part)
      this.#heard?.()
    })
    this.#socket.on('error', () => undefined)
    this.#socket.on('close', () => {
      this.closed = true
      this.#heard?.()
    })
  }

  async ask(request: string): Promise<Heard> {
    this.#socket.write(request)
    let held = await this.#more(Buffer.alloc(0))
    let end = held.indexOf('\r\n\r\n')
    for (; end < 0; end = held.indexOf('\r\n\r\n')) held = await this.#more(held)
    const [first = '', ...lines] = held.toString('latin1', 0, end).split('\r\n')
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }),
    )
    const status = Number(first.split(' ')[1])
    const rest = held.subarray(end + 4)
    if (status === 304) return { status, headers, body: rest }
    if (headers.get('transfer-encoding') === 'chunked')
      return { status, headers, body: await this.#chunked(rest) }
    return { status, headers, body: await this.#long(rest, Number(headers.get('content-length'))) }
  }

  async #long(held: Buffer, length: number): Promise<Buffer> {
    const parts = [held]
    for (let has = held.length; has < length; ) {
      const part = await this.#more(Buffer.alloc(0))
      parts.push(part)
      has += part.length
    }
    return Buffer.concat(parts)
  }

  /** The chunks as they came; nobody here looks into them. */
  async #chunked(start: Buffer): Promise<Buffer> {
    let held = start
    while (held.toString('latin1', Math.max(0, held.length - 5)) !== '0\r\n\r\n')
      held = await this.#more(held)
    return held
  }

  async #more(held: Buffer): Promise<Buffer> {
    while (this.#parts.length === 0) {
      if (this.closed) throw new Error('The server closed the connection')
      await new Promise<void>((resolve) => {
        this.#heard = resolve
      })
    }
    this.#heard = null
    return Buffer.concat([held, ...this.#parts.splice(0)])
  }

  close(): void {
    this.#socket.destroy()
  }
}
