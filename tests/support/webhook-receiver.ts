import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { certificateFor } from './certificate.ts'

export type Received = { headers: Record<string, string>; body: string; host: string }

export const receiverName = 'hooks.partner.org'

/** A partner's server behind TLS on loopback. `status` is what it answers next, and until told else. */
export async function runReceiver() {
  const { ca, cert, key } = await certificateFor(receiverName)
  const received: Received[] = []
  const answer = { status: 204, body: '', headers: {} as Record<string, string> }
  const server = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      received.push({ headers, body: Buffer.concat(chunks).toString(), host: headers.host ?? '' })
      response.writeHead(answer.status, answer.headers)
      response.end(answer.body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    ca,
    port,
    url: `https://${receiverName}:${port}/harborlight`,
    received,
    answer,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
