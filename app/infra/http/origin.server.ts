import type { RequestHandler } from 'express'

/**
 * Judges the Origin header before Remix does, which answers a foreign, null or malformed one with
 * 500 (remix#11033). Foreign or malformed: 403. Null or none: let in without it, and the action
 * then asks for a form token.
 */
export function judgeOrigin(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    const origin = request.headers.origin
    response.locals.sameOrigin = false
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next()
    if (origin === 'null') {
      delete request.headers.origin
      return next()
    }
    if (!isSame(origin, publicOrigin, request.headers.host)) {
      response.status(403).type('text/plain').send('form_not_ours')
      return
    }
    response.locals.sameOrigin = true
    next()
  }
}

/** The public origin, or on loopback whichever name of this machine the browser used. */
function isSame(origin: string, publicOrigin: string, host: string | undefined): boolean {
  if (origin === publicOrigin) return true
  const own = new URL(publicOrigin).hostname
  const given = URL.canParse(origin) ? new URL(origin) : null
  return loopback.has(own) && given !== null && loopback.has(given.hostname) && given.host === host
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
