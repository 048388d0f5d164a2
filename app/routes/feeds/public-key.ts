import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicKeyFile } from '#core/release/minisign.ts'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { refuseToChange } from './read-only.ts'

/** The key by which releases are checked, as a `minisign.pub` file. Public: it proves, and opens nothing. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const text = publicKeyFile(context.house.signer)
  const tag = tagOf(createHash('sha256').update(text).digest('hex'))
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=3600' }
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

export const action = refuseToChange
