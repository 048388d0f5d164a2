import { Readable } from 'node:stream'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyKey } from '#infra/http/agency-key-guard.server.ts'
import { holdsTag } from '#infra/http/entity-tag.server.ts'
import { problem } from '#infra/http/problem.server.ts'
import { type Listing, readListing } from '#operations/misp/read-listing.server.ts'
import { feedHeaders, untilNext } from './answer.ts'

const mediaTypes = {
  manifest: 'application/json',
  hashes: 'text/csv; charset=utf-8; header=absent',
} as const satisfies Record<Listing, string>

/** A loader of what is said of all events: 200 or 304. */
export const listingLoader =
  (listing: Listing) =>
  async (args: LoaderFunctionArgs): Promise<Response> => {
    const reader = await requireAgencyKey(args)
    const { request, context } = args
    const result = await readListing(context.house, reader, listing)
    if (!result.ok) return problem(context.house.env, 'feed-behind', untilNext)
    const headers = feedHeaders(result.tag)
    if (holdsTag(request.headers.get('If-None-Match'), `"${result.tag}"`))
      return new Response(null, { status: 304, headers })
    headers.set('Content-Type', mediaTypes[listing])
    if (request.method === 'HEAD') return new Response(null, { headers })
    const body = Readable.toWeb(Readable.from(result.read())) as ReadableStream
    return new Response(body, { headers })
  }
