import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { ActionFunction, AppLoadContext, LoaderFunction, ServerBuild } from '@remix-run/node'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'

/** Routes for programs: no page, no layout, no session. */
const isForMachines = (id: string): boolean => id.startsWith('routes/feeds/')

type MachineRoute = {
  shape: RegExp
  names: readonly string[]
  loader: LoaderFunction
  action: ActionFunction
}

export type MachineDoor = {
  /** Whether an address is one for programs. */
  opensTo: (path: string) => boolean
  handle: RequestHandler
}

/**
 * Answers what programs ask by the same route modules as ever, without Remix between: it compares
 * each request with every address of the site, which costs more than most of these answers. A route
 * authorises itself, here as there. Everything else goes on to the next handler.
 */
export function machineDoor(
  build: ServerBuild,
  contextOf: (request: Asked, response: Answer) => AppLoadContext,
): MachineDoor {
  const routes = machineRoutes(build)
  return {
    opensTo: (path) => routes.some(({ shape }) => shape.test(path)),
    handle: (request, response, next) => {
      const found = findRoute(routes, request.path)
      if (!found) return next()
      answer(found, request, response, contextOf(request, response)).catch(next)
    },
  }
}

type Found = { route: MachineRoute; params: Record<string, string> }

async function answer(
  { route, params }: Found,
  asked: Asked,
  response: Answer,
  context: AppLoadContext,
): Promise<void> {
  const reads = asked.method === 'GET' || asked.method === 'HEAD'
  const run = reads ? route.loader : route.action
  const made = await responseOf(() => run({ request: requestOf(asked, reads), params, context }))
  await send(made, response)
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

function requestOf(asked: Asked, reads: boolean): Request {
  const url = new URL(asked.originalUrl, `${asked.protocol}://${asked.get('host')}`)
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '))
  const { method } = asked
  if (reads) return new Request(url, { method, headers })
  const body = Readable.toWeb(asked) as unknown as ReadableStream
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

async function send(made: Response, response: Answer): Promise<void> {
  response.status(made.status)
  for (const [name, value] of made.headers) response.setHeader(name, value)
  if (made.body === null) return void response.end()
  await pipeline(Readable.fromWeb(made.body as WebStream), response)
}

function findRoute(routes: readonly MachineRoute[], path: string): Found | null {
  for (const route of routes) {
    const match = route.shape.exec(path)
    if (!match) continue
    const params = route.names.map((name, nth) => [name, decodeURIComponent(match[nth + 1] ?? '')])
    return { route, params: Object.fromEntries(params) }
  }
  return null
}

/** The more exact first: words before names before anything. */
function machineRoutes(build: ServerBuild): MachineRoute[] {
  return Object.values(build.routes)
    .flatMap((route) => {
      const { loader, action } = route?.module ?? {}
      if (!route?.path || !isForMachines(route.id) || !loader || !action) return []
      return [{ path: route.path, loader, action }]
    })
    .sort((a, b) => (orderOf(a.path) < orderOf(b.path) ? -1 : 1))
    .map(({ path, loader, action }) => ({ ...shapeOf(path), loader, action }))
}

const orderOf = (path: string): string => path.replaceAll('*', '~~').replaceAll(':', '~')

function shapeOf(path: string): Pick<MachineRoute, 'shape' | 'names'> {
  const names: string[] = []
  const parts = path.split('/').map((part) => {
    if (part === '*') return '.*'
    if (!part.startsWith(':')) return part.replace(/[.]/g, '\\.')
    names.push(part.slice(1))
    return '([^/]+)'
  })
  return { shape: new RegExp(`^/${parts.join('/')}/?$`), names }
}
