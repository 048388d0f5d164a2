import { lookup } from 'node:dns/promises'
import { type ClientRequest, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import type { AddressJudge } from '#core/webhook/address.ts'
import { type Outcome, outcomeOf } from '#core/webhook/outcome.ts'
import { readTarget, type Target, type TargetRules } from '#core/webhook/target.ts'
import { failureOf } from './failure-of.server.ts'

/** `status`: null where nobody answered. `answer`: the first bytes of the answer's body, as text. */
export type SendResult = { outcome: Outcome; status: number | null; answer: string; ms: number }

export type WebhookSender = {
  rules: TargetRules
  send: (
    url: string,
    message: { headers: Record<string, string>; body: string },
  ) => Promise<SendResult>
}

export type SenderParts = {
  rules: TargetRules
  /** Decides on each address that a name has, before anything is sent there. */
  judge: AddressJudge
  /** All addresses of a name. */
  resolve?: (host: string) => Promise<readonly string[]>
  /** PEM of authorities to trust instead of the well-known ones. */
  ca?: string
  /** Milliseconds for all of it: name, connection, answer. */
  timeout?: number
}

/** Of an answer's body so much is read, and then the connection closed. */
const mostBytes = 64 * 1024
const keptBytes = 512
const mostHeaderBytes = 8 * 1024
const defaultTimeout = 10_000

/**
 * Sends messages to where other people said. A name is resolved once, every address of it is judged,
 * and the connection goes to the one that was judged, never to a name: an answer that changes in
 * between changes nothing. Redirects are not followed, proxies of the environment not used.
 */
export function createSender(parts: SenderParts): WebhookSender {
  return {
    rules: parts.rules,
    send: async (url, { headers, body }) => {
      const started = performance.now()
      const signal = AbortSignal.timeout(parts.timeout ?? defaultTimeout)
      const result = await attempt(parts, url, { headers, body, signal })
      return { ...result, ms: Math.round(performance.now() - started) }
    },
  }
}

type Message = { headers: Record<string, string>; body: string; signal: AbortSignal }
type Attempt = Omit<SendResult, 'ms'>

const failed = (outcome: Outcome): Attempt => ({ outcome, status: null, answer: '' })

async function attempt(parts: SenderParts, url: string, message: Message): Promise<Attempt> {
  // Read anew each time: rules may be stricter than on the day when it was typed.
  const read = readTarget(url, parts.rules)
  if (!read.ok) return failed('address_not_allowed')
  try {
    const addresses = await within(message.signal, addressesOf(parts, read.target.host))
    const [address] = addresses
    if (address === undefined) return failed('name_unknown')
    if (!addresses.every(parts.judge)) return failed('address_not_allowed')
    return await post(parts, read.target, address, message)
  } catch (error) {
    return failed(message.signal.aborted ? 'too_slow' : failureOf(error))
  }
}

async function addressesOf({ resolve }: SenderParts, host: string): Promise<readonly string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare)) return [bare]
  if (resolve) return resolve(host)
  return (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address)
}

/** A resolver has no way to be stopped; its answer is not waited for any longer. */
function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    work.then(settle, fail)
  })
}

function post(
  { judge, ca }: SenderParts,
  { host, port, path, tls }: Target,
  address: string,
  { headers, body, signal }: Message,
): Promise<Attempt> {
  const common = {
    method: 'POST',
    // An address, so that nobody asks a resolver a second time.
    host: address,
    port,
    path,
    agent: false,
    signal,
    maxHeaderSize: mostHeaderBytes,
    headers: {
      host: port === (tls ? 443 : 80) ? host : `${host}:${port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Harborlight-Webhooks/1',
      connection: 'close',
      ...headers,
    },
  } as const
  return new Promise((settle, fail) => {
    const request: ClientRequest = tls
      ? requestTls({ ...common, servername: isIP(host) ? '' : host, minVersion: 'TLSv1.2', ca })
      : requestPlain(common)
    request.once('socket', (socket) => {
      const check = () => {
        // The kernel's word on where this connection goes, before a byte of the message leaves.
        if (judge(socket.remoteAddress ?? '')) request.end(body)
        else request.destroy(Object.assign(new Error('Another address'), { code: 'EOTHERADDRESS' }))
      }
      socket.once(tls ? 'secureConnect' : 'connect', check)
    })
    request.once('error', fail)
    request.once('response', (response) => {
      const status = response.statusCode ?? 0
      const chunks: Buffer[] = []
      let size = 0
      const done = () => {
        const answer = Buffer.concat(chunks).subarray(0, keptBytes)
        settle({ outcome: outcomeOf(status), status, answer: readable(answer) })
        request.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        if (size < keptBytes) chunks.push(chunk)
        size += chunk.length
        if (size >= mostBytes) done()
      })
      // Whatever becomes of the rest of the answer, its status has been said.
      response.once('end', done)
      response.once('error', done)
      response.once('close', done)
    })
  })
}

/** For people to read beside a failure: no control characters, no broken letters. */
function readable(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}\uFFFD]+/gu, ' ')
    .trim()
}
