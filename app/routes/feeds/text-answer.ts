import { createHash } from 'node:crypto'
import { digestOf, holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { cacheControl } from './read-only.ts'

/** Answers a short text that is made for the reader: 200 or 304, by GET or HEAD. */
export function answerText(request: Request, body: string, mediaType: string): Response {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const headers = new Headers({ ETag: tagOf(sha256), 'Cache-Control': cacheControl })
  if (holdsTag(request.headers.get('If-None-Match'), tagOf(sha256)))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', mediaType)
  headers.set('Content-Length', String(Buffer.byteLength(body)))
  headers.set('Repr-Digest', digestOf(sha256))
  if (request.method === 'HEAD') return new Response(null, { headers })
  headers.set('Content-Digest', digestOf(sha256))
  return new Response(body, { headers })
}
