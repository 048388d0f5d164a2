import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
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
import { judgeOrigin } from '#infra/http/origin.server.ts'
import { pageHandler } from '#infra/http/page-handler.server.ts'
import { requestLog } from '#infra/http/request-log.server.ts'
import { sourceOf } from '#infra/http/source.server.ts'

export type SiteBuild = ServerBuild | (() => Promise<ServerBuild>)

/** Longer than any address of ours; longer ones are a probe or a mistake. */
const maxUrl = 2048

/** The web server: headers, static files and refusals in front, Remix behind. */
export function createSite(
  house: House,
  build: SiteBuild,
  assets: RequestHandler,
): express.Express {
  const site = express()
  const { env } = house
  site.disable('x-powered-by')
  site.set('trust proxy', env.TRUSTED_PROXIES)
  site.set('query parser', 'simple')

  const getLoadContext = (request: express.Request, response: express.Response) => ({
    house,
    nonce: String(response.locals.nonce),
    get source() {
      return sourceOf(house, request.ip ?? '')
    },
    comesFrom: (networks: readonly string[]) => isWithin(networks, request.ip ?? ''),
    sameOrigin: response.locals.sameOrigin === true,
  })
  // A build that is still being changed has no fixed table: then Remix answers programs, too.
  const machines = typeof build === 'function' ? null : machineDoor(build, getLoadContext)
  site.use(keepNothing)
  site.use(headersFor(env, (path) => machines?.opensTo(path) === true))
  site.use(requestLog(house.log))
  site.use(refuseOddRequests)
  site.use(metrics(env))
  site.use(compression())
  if (machines) site.use(machines.handle)
  site.use(assets)
  site.use(judgeOrigin(env.PUBLIC_ORIGIN))
  const mode = env.mode === 'development' ? 'development' : 'production'
  const options = { mode, getLoadContext } as const
  site.all(
    '*',
    typeof build === 'function'
      ? createRequestHandler({ build, ...options })
      : pageHandler(build, options),
  )
  site.use(lastResort(house))
  return site
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
  site: express.Express,
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

/** Remix runs a loader for OPTIONS, too, and fails on TRACE. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

const refuseOddRequests: RequestHandler = (request, response, next) => {
  if (!methods.has(request.method))
    return void response
      .status(405)
      .set('Allow', 'GET, HEAD, POST')
      .type('text/plain')
      .send('method_not_allowed')
  if (request.url.length > maxUrl)
    return void response.status(414).type('text/plain').send('address_too_long')
  // Discovery is off: docs/decisions/0002-remix-2.md.
  if (request.path === '/__manifest')
    return void response.status(404).type('text/plain').send('not_found')
  if (!isDecodable(request.url))
    return void response.status(400).type('text/plain').send('address_malformed')
  next()
}

function isDecodable(url: string): boolean {
  try {
    const text = decodeURIComponent(url.replaceAll('+', ' '))
    return !text.includes('\0')
  } catch {
    return false
  }
}

/** What no page caught: logged without its message, answered without detail. */
function lastResort(house: House): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const status = statusOf(error)
    if (status >= 500) house.log.error({ event: 'request.failed' }, error)
    if (response.headersSent) return next(error)
    response
      .status(status)
      .type('text/plain')
      .send(status < 500 ? 'bad_request' : 'something_went_wrong')
  }
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500
  // A Host or X-Forwarded-Host that makes no address.
  if ('code' in error && error.code === 'ERR_INVALID_URL') return 400
  const known = 'status' in error && typeof error.status === 'number' && error.status < 500
  return known ? Number(error.status) : 500
}
