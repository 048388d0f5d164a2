import { createHash } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isPrefix, rangeBody } from '#core/check/range.ts'
import { checkLimit, checkMinutes, checkProblem } from '#infra/http/check-problem.server.ts'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { readRange } from '#operations/check/read-range.server.ts'

/** All that is known under three digits of a hash: docs/api/check.md. Open to any program and site. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { house, source } = context
  const prefix = params.prefix ?? ''
  if (!isPrefix(prefix)) return checkProblem(house.env, 'prefix-malformed')
  if (!(await withinLimit(house, `check|${source}`, checkLimit, 1))) {
    const seconds = 60 - (Math.floor(house.now().getTime() / 1000) % 60)
    return checkProblem(house.env, 'too-many-checks', { 'Retry-After': String(seconds) })
  }
  const body = rangeBody(await readRange(house, prefix))
  const tag = tagOf(createHash('sha256').update(body).digest('hex'))
  const headers = new Headers({
    ETag: tag,
    // A gzip on the way would let the length tell which part was asked for.
    'Cache-Control': `public, max-age=${checkMinutes * 60}, no-transform`,
    'Access-Control-Allow-Origin': '*',
  })
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', 'application/json')
  headers.set('Content-Length', String(Buffer.byteLength(body)))
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

export function action({ context }: ActionFunctionArgs) {
  return checkProblem(context.house.env, 'method-not-allowed', { Allow: 'GET, HEAD' })
}
