import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

export type ScanAnswer = { state: 'clean' } | { state: 'infected'; found: string }

/** Looks into bytes for known malware. Throws where no answer comes; that is never "clean". */
export type Scanner = { scan: (bytes: Readable) => Promise<ScanAnswer> }

const timeoutMs = 120_000
/** clamd's own limit on a name is shorter. */
const longestAnswer = 4096

/** `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`; null for anything else. */
export function clamdAddress(
  url: string,
): { host: string; port: number } | { path: string } | null {
  if (/^unix:\/[^\0]+$/.test(url)) return { path: url.slice('unix:'.length) }
  if (!/^tcp:\/\/[^/?#]+$/.test(url) || !URL.canParse(url)) return null
  const { hostname, port } = new URL(url)
  return port === '' ? null : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** A scanner that asks ClamAV's daemon (INSTREAM: https://docs.clamav.net/manual/Usage/Scanning.html#clamd). */
export function clamdScanner(url: string, timeout = timeoutMs): Scanner {
  const address = clamdAddress(url)
  if (!address) throw new Error('CLAMAV_URL is no address of a clamd')
  return {
    scan: async (bytes) => {
      const socket = connect(address)
      const deadline = setTimeout(() => socket.destroy(new Error('clamd took too long')), timeout)
      try {
        const answer = readAnswer(socket)
        // A daemon that has had enough closes the stream: what it said before is the answer.
        const sent = send(socket, bytes).catch(() => {
          if (bytes.errored) socket.destroy(bytes.errored)
        })
        const text = await answer
        await sent
        return readVerdict(text)
      } finally {
        clearTimeout(deadline)
        bytes.destroy()
        socket.destroy()
      }
    },
  }
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of bytes) {
    if (piece.length === 0) continue
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      text += piece
      if (text.length > longestAnswer) reject(new Error('clamd said too much'))
      const end = text.indexOf('\0')
      if (end >= 0) resolve(text.slice(0, end))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd closed without an answer')))
  })
}

function readVerdict(text: string): ScanAnswer {
  if (text === 'stream: OK') return { state: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(text)?.[1]
  if (found) return { state: 'infected', found: found.replace(/[^\w.:/-]/g, '_') }
  throw new Error('clamd gave no verdict')
}
