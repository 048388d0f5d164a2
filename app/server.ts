import { randomBytes } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { isWithin } from '#core/access/networks.ts'
import type { House } from '#infra/house.server.ts'
import { machineHeaders, permissionsPolicy, securityHeaders } from '#infra/http/headers.server.ts'
import { keepNothing } from '#infra/http/keep-nothing.server.ts'
import { machineDoor } from '#infra/http/machine-door.server.ts'
import { metrics } from '#infra/http/metrics.server.ts'
import { oddityOf } from '#infra/http/odd-requests.server.ts'
import { judgeOrigin } from '#infra/http/origin.server.ts'
import { pageHandler } from '#infra/http/page-handler.server.ts'
import { logAnswer, requestLog, routeLabel } from '#infra/http/request-log.server.ts'
import { sourceOf } from '#infra/http/source.server.ts'

export type SiteBuild = ServerBuild | (() => Promise<ServerBuild>)

/** The web server: programs by their own door; for people headers, static files and refusals in front, Remix behind. */
export function createSite(
  house: House,
  build: SiteBuild,
  assets: RequestHandler,
): RequestListener {
  const site = express()
  const { env } = house
  site.disable('x-powered-by')
  site.set('trust proxy', env.TRUSTED_PROXIES)
  site.set('query parser', 'simple')

  const contextOf = (ip: () => string, nonce: string, sameOrigin: boolean) => ({
    house,
    nonce,
    get source() {
      return sourceOf(house, ip())
    },
    comesFrom: (networks: readonly string[]) => isWithin(networks, ip()),
    sameOrigin,
  })
  const measure = metrics(env)
  // A build that is still being changed has no fixed table: then Remix answers programs, too.
  const machines =
    typeof build === 'function'
      ? null
      : machineDoor(build, {
          origin: () => env.PUBLIC_ORIGIN,
          // Nothing is stored unless an answer says so itself.
          headers: { ...machineHeaders(env.PUBLIC_ORIGIN), 'cache-control': 'no-store' },
          contextOf: (request) => contextOf(() => ipOf(site, request), '', false),
          answered: (path, { method, status, ms }) => {
            const answered = { method, route: routeLabel(path, status), status, ms }
            logAnswer(house.log, answered)
            measure.count(answered)
          },
          failed: (error, response) => answerFault(house, error, response),
        })
  site.use(keepNothing)
  site.use(headersFor(env, (path) => machines?.opensTo(path) === true))
  site.use(requestLog(house.log))
  site.use(refuseOddRequests)
  site.use(measure.handle)
  site.use(compression())
  site.use(assets)
  site.use(judgeOrigin(env.PUBLIC_ORIGIN))
  const mode = env.mode === 'development' ? 'development' : 'production'
  const getLoadContext = (request: express.Request, { locals }: express.Response) =>
    contextOf(() => request.ip ?? '', String(locals.nonce), locals.sameOrigin === true)
  const options = { mode, getLoadContext } as const
  site.all(
    '*',
    typeof build === 'function'
      ? createRequestHandler({ build, ...options })
      : pageHandler(build, options),
  )
  site.use(lastResort(house))
  return (request, response) => {
    const isTaken = machines && oddityOf(request) === null && machines.take(request, response)
    if (!isTaken) site(request, response)
  }
}

/** As Express reads it for everybody else, behind the proxies that are trusted. */
function ipOf(site: express.Express, { headers, socket }: IncomingMessage): string {
  const ip: unknown = Reflect.get(site.request, 'ip', {
    app: site,
    headers,
    socket,
    connection: socket,
  })
  return typeof ip === 'string' ? ip : ''
}

/** Pages get theirs with a nonce each; answers to programs are no pages, and get the few that count. */
function headersFor(env: House['env'], isForMachines: (path: string) => boolean): RequestHandler {
  const { PUBLIC_ORIGIN, BANNER_ORIGINS, mode } = env
  const ofPages = securityHeaders(PUBLIC_ORIGIN, mode === 'development', BANNER_ORIGINS)
  const ofMachines = Object.entries(machineHeaders(PUBLIC_ORIGIN))
  return (request, response, next) => {
    if (isForMachines(request.path)) {
      for (const [name, value] of ofMachines) response.setHeader(name, value)
      return next()
    }
    response.locals.nonce = randomBytes(16).toString('base64url')
    response.setHeader('Permissions-Policy', permissionsPolicy)
    ofPages(request, response, next)
  }
}

/** Starts listening; answers the server and the port that it got. */
export function listen(
  site: RequestListener,
  env: House['env'],
): Promise<{ server: Server; port: number }> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 120_000 }, site)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : env.PORT })
    })
  })
}

const refuseOddRequests: RequestHandler = (request, response, next) => {
  // Discovery is off: docs/decisions/0002-remix-2.md.
  if (request.path === '/__manifest')
    return void response.status(404).type('text/plain').send('not_found')
  const odd = oddityOf(request)
  if (!odd) return next()
  response
    .status(odd.status)
    .set(odd.headers ?? {})
    .type('text/plain')
    .send(odd.reason)
}

/** What no page caught. */
function lastResort(house: House): ErrorRequestHandler {
  return (error, _request, response, _next) => answerFault(house, error, response)
}

/** Logged without its message, answered without detail. */
function answerFault(house: House, error: unknown, response: ServerResponse): void {
  const status = statusOf(error)
  if (status >= 500) house.log.error({ event: 'request.failed' }, error)
  // What has begun can't be mended: its reader sees that it ends too early.
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(status < 500 ? 'bad_request' : 'something_went_wrong')
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500
  // A Host or X-Forwarded-Host that makes no address.
  if ('code' in error && error.code === 'ERR_INVALID_URL') return 400
  const known = 'status' in error && typeof error.status === 'number' && error.status < 500
  return known ? Number(error.status) : 500
}
