import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import { findRoute, type MachineRoute, machineRoutes } from './machine-routes.server.ts'
import { bytesOf } from './whole-answer.server.ts'

export type MachineDoor = {
  /** Whether an address is one for programs. */
  opensTo: (path: string) => boolean
  /** Answers a request for programs; false where it is for somebody else. */
  take: (request: IncomingMessage, response: ServerResponse) => boolean
}

type House = {
  /** What relative addresses are relative to. */
  origin: () => string
  /** Of every answer; the answer's own take their place. */
  headers: Readonly<Record<string, string>>
  contextOf: (request: IncomingMessage) => AppLoadContext
  answered: (path: string, answer: { method: string; status: number; ms: number }) => void
  failed: (error: unknown, response: ServerResponse) => void
}

/**
 * Answers what programs ask by the same route modules as ever, without Express and Remix between:
 * the one wraps each request a dozen times and the other compares it with every address of the site,
 * and both cost more than most of these answers. A route authorises itself, here as there.
 */
export function machineDoor(build: ServerBuild, house: House): MachineDoor {
  const routes = machineRoutes(build)
  return {
    opensTo: (path) => routes.some(({ shape }) => shape.test(path)),
    take: (request, response) => {
      const [path = ''] = (request.url ?? '').split('?', 1)
      const found = findRoute(routes, path)
      // A Host that makes no address is refused (RFC 9112, 3.2); Express does it for all.
      if (!found || !/^[\w.:[\]-]+$/.test(request.headers.host ?? '')) return false
      const { method = '' } = request
      const started = performance.now()
      response.on('finish', () => {
        const ms = performance.now() - started
        house.answered(path, { method, status: response.statusCode, ms })
      })
      answer(found, request, response, house).catch((error) => {
        if (!response.headersSent)
          for (const header of Object.entries(house.headers)) response.setHeader(...header)
        house.failed(error, response)
      })
      return true
    },
  }
}

type Found = { route: MachineRoute; params: Record<string, string> }

async function answer(
  { route, params }: Found,
  asked: IncomingMessage,
  response: ServerResponse,
  house: House,
): Promise<void> {
  const reads = asked.method === 'GET' || asked.method === 'HEAD'
  const run = reads ? route.loader : route.action
  const request = requestOf(asked, reads, house.origin())
  const made = await responseOf(() => run({ request, params, context: house.contextOf(asked) }))
  await send(made, asked, response, house.headers)
}

/** A refusal may be thrown; anything else that is thrown is a fault. */
async function responseOf(run: () => unknown): Promise<Response> {
  try {
    const made = await run()
    if (made instanceof Response) return made
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
  throw new Error('A route for programs answered with something else than a response')
}

function requestOf(asked: IncomingMessage, reads: boolean, origin: string): Request {
  const url = `${origin}${asked.url}`
  const headers: Record<string, string> = {}
  for (const name in asked.headers) {
    const value = asked.headers[name]
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ')
  }
  const { method } = asked
  if (reads) return new Request(url, { method, headers })
  const body = Readable.toWeb(asked) as unknown as ReadableStream
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

/** It needs no more of Express than Node's own request and response. */
const compress = compression() as unknown as (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void

/** Bytes of an answer that is read whole before it is sent; with more of them the copy costs more than a stream. */
const atOnce = 128 * 1024

async function send(
  made: Response,
  asked: IncomingMessage,
  response: ServerResponse,
  ofAll: Readonly<Record<string, string>>,
): Promise<void> {
  const headers = { ...ofAll, ...Object.fromEntries(made.headers) }
  const whole = bytesOf(made)
  if (whole) return void response.writeHead(made.status, headers).end(whole)
  if (made.headers.has('Content-Type')) compress(asked, response, () => undefined)
  response.writeHead(made.status, headers)
  if (made.body === null) return void response.end()
  // What was in memory anyway goes at once: a stream costs more than most of these answers.
  const length = Number(made.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY)
  if (length <= atOnce) return void response.end(Buffer.from(await made.arrayBuffer()))
  await pipeline(Readable.fromWeb(made.body as WebStream), response)
}
