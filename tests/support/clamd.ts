import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

/** The harmless string that every scanner calls a virus (https://www.eicar.org), in two halves. */
export const eicar = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$'}${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

export type FakeClamd = {
  url: string
  /** Bytes of each file that was sent whole. */
  scanned: number[]
  /** What it does with the next files. */
  mood: 'works' | 'hangs_up' | 'too_large' | 'says_nothing'
  close: () => Promise<void>
}

/** A server that speaks clamd's INSTREAM and knows one virus. */
export async function startClamd(): Promise<FakeClamd> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    serve(socket, clamd)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const clamd: FakeClamd = {
    url: `tcp://127.0.0.1:${port}`,
    scanned: [],
    mood: 'works',
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
  return clamd
}

const command = Buffer.from('zINSTREAM\0')

function serve(socket: Socket, clamd: FakeClamd): void {
  let held = Buffer.alloc(0)
  const pieces: Buffer[] = []
  let begun = false
  socket.on('data', (bytes) => {
    if (clamd.mood === 'hangs_up') socket.destroy()
    if (clamd.mood === 'too_large') socket.end('INSTREAM size limit exceeded. ERROR\0')
    if (clamd.mood !== 'works') return
    held = Buffer.concat([held, bytes])
    if (!begun) {
      if (held.length < command.length) return
      if (!held.subarray(0, command.length).equals(command))
        return void socket.end('UNKNOWN COMMAND\0')
      begun = true
      held = held.subarray(command.length)
    }
    while (held.length >= 4) {
      const length = held.readUInt32BE(0)
      if (length === 0) {
        const file = Buffer.concat(pieces)
        clamd.scanned.push(file.length)
        socket.end(file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
        return
      }
      if (held.length < 4 + length) return
      pieces.push(held.subarray(4, 4 + length))
      held = held.subarray(4 + length)
    }
  })
}
