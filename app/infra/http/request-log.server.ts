import type { RequestHandler } from 'express'
import type { Log } from '#infra/log/log.server.ts'

export type Answered = { method: string; route: string; status: number; ms: number }

/** One line a request: method, the shape of the path, status, milliseconds. No address, no query. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const { method, path } = request
    response.on('finish', () => {
      const ms = performance.now() - started
      if (path.startsWith('/assets/') || path.startsWith('/@')) return
      const status = response.statusCode
      logAnswer(log, { method, route: routeLabel(path, status), status, ms })
    })
    next()
  }
}

export function logAnswer(log: Log, { method, route, status, ms }: Answered): void {
  log.info({ event: 'request', method, route, status, ms: Math.round(ms) })
}

/** The shapes of our own pages are few; whatever else was asked for may be anything, and says nothing. */
export function routeLabel(path: string, status: number): string {
  return status === 404 ? 'unknown' : shapeOf(path)
}

/** Keeps the words of a path and hides what might identify: numbers, ids and anything unusual. */
export function shapeOf(path: string): string {
  // Three hex digits can read like a word, and say a little of what somebody asked about.
  if (path.startsWith('/api/check/')) return '/api/check/:'
  return path
    .split('/')
    .map((part) => (part === '' || /^[a-z][a-z.-]{0,30}$/.test(part) ? part : ':'))
    .join('/')
    .slice(0, 120)
}
