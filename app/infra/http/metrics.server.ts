import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Env } from '#infra/env.server.ts'
import { type Answered, routeLabel } from './request-log.server.ts'

export type Metrics = { count: (answered: Answered) => void; handle: RequestHandler }

/** Counts and times requests, and answers /metrics to whoever holds METRICS_TOKEN; 404 to others. */
export function metrics(env: Pick<Env, 'METRICS_TOKEN'>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, shape of the path and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5],
    registers: [registry],
  })
  const count = ({ method, route, status, ms }: Answered): void =>
    seconds.observe({ method, route, status: String(status) }, ms / 1000)
  const handle: RequestHandler = (request, response, next) => {
    if (
      request.path === '/metrics' &&
      holdsToken(request.headers.authorization, env.METRICS_TOKEN)
    ) {
      void registry.metrics().then((text) => response.type(registry.contentType).send(text))
      return
    }
    const { method, path } = request
    const started = performance.now()
    response.on('finish', () => {
      const status = response.statusCode
      const ms = performance.now() - started
      count({ method, route: routeLabel(path, status), status, ms })
    })
    next()
  }
  return { count, handle }
}

function holdsToken(header: string | undefined, token: string | undefined): boolean {
  if (!header || !token) return false
  const given = Buffer.from(header)
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
