import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { documentFor } from './document.server.ts'

/** The OpenAPI document. Open to everybody and every site: it says what is asked, never what is answered. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const body = `${JSON.stringify(documentFor(context.house.env.PUBLIC_ORIGIN), null, 2)}\n`
  const tag = tagOf(createHash('sha256').update(body).digest('hex'))
  const headers = new Headers({
    ETag: tag,
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
  })
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', 'application/json')
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
