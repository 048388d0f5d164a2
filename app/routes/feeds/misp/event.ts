import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { holdsTag } from '#infra/http/entity-tag.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { readEvent } from '#operations/misp/read-event.server.ts'
import { refuseToChange } from '../read-only.ts'
import { feedHeaders, untilNext } from './answer.ts'

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.json$/

/** One event, by the name that the manifest gives it. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const reader = await requireAgencyKey(args)
  const { request, params, context } = args
  const { house } = context
  const [, id] = shape.exec(params.event ?? '') ?? []
  if (id === undefined) return problem(house.env, 'event-unknown')
  const tags = request.headers.get('If-None-Match')
  const isHead = request.method === 'HEAD'
  // HEAD sends and notes nothing.
  const result = await readEvent(
    house,
    reader,
    id,
    (sha256) => isHead || holdsTag(tags, `"${sha256}"`),
  )
  if (!result.ok && result.reason === 'behind') return problem(house.env, 'feed-behind', untilNext)
  if (!result.ok) return problem(house.env, 'event-unknown')
  const { sha256, json } = result.event
  const headers = feedHeaders(sha256)
  if (holdsTag(tags, `"${sha256}"`)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', 'application/json')
  if (json === null) return new Response(null, { headers })
  const bytes = Buffer.from(json)
  headers.set('Content-Length', String(bytes.length))
  return new Response(bytes, { headers })
}

export const action = refuseToChange
