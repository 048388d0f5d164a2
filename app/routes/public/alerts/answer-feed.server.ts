import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { atomFeed } from '#core/alerts/feeds.ts'
import { textFor } from '#core/text/text.ts'
import { holdsTag, tagOf } from '#infra/http/entity-tag.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { listAlerts } from '#operations/alerts/list-alerts.server.ts'

/** A feed for any reader, in the language that it asks for; 304 where it holds it already. */
export async function answerFeed(
  { request, context }: LoaderFunctionArgs,
  write: typeof atomFeed,
  mediaType: string,
): Promise<Response> {
  const { house } = context
  const t = textFor(await readLanguage(request))
  const origin = house.env.PUBLIC_ORIGIN
  const body = write({ origin, alerts: await listAlerts(house), t })
  const tag = tagOf(createHash('sha256').update(body).digest('hex'))
  const headers = new Headers({
    ETag: tag,
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
    Vary: 'Accept-Language, Cookie',
  })
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers })
  headers.set('Content-Type', mediaType)
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}
