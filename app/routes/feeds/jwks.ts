import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { ed25519Jwk } from '#core/release/jws.ts'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { refuseToChange } from './read-only.ts'

/** The key of `feeds/public-key` as a JWK Set (RFC 7517, 5), for who checks the JWS. Public. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const text = `${JSON.stringify({ keys: [ed25519Jwk(context.house.signer.publicKey)] })}\n`
  const tag = tagOf(createHash('sha256').update(text).digest('hex'))
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=3600' }
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'Content-Type': 'application/jwk-set+json' },
  })
}

export const action = refuseToChange
