import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { printPublicLog } from '#operations/release/read-public-log.server.ts'

/** The public log for programs. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const bytes = await printPublicLog(context.house)
  const tag = tagOf(createHash('sha256').update(bytes).digest('hex'))
  // no-transform: the signature is of these bytes.
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=300, no-transform' }
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  return new Response(Buffer.from(bytes), {
    headers: { ...headers, 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  })
}
