import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Endpoint, isStixId, readQuery } from '#core/taxii/query.ts'
import { formatTimestamp } from '#core/taxii/timestamp.ts'
import type { AgencyReader } from '#infra/http/agency-key-guard.server.ts'
import { holdsTag } from '#infra/http/entity-tag.server.ts'
import { readPage, type TaxiiPage } from '#operations/taxii/read-page.server.ts'
import { answerBody, taxiiFault, taxiiHeaders, taxiiLoader } from './answer.ts'

/** A loader of objects, of a manifest, of one object or of its versions: they page alike. */
export const pageLoader = (endpoint: Endpoint) =>
  taxiiLoader((args, reader) => answerPage(args, reader, endpoint))

async function answerPage(
  { request, params, context }: LoaderFunctionArgs,
  reader: AgencyReader,
  endpoint: Endpoint,
): Promise<Response> {
  const { collection = '', object } = params
  if (object !== undefined && !isStixId(object)) return taxiiFault('not_found')
  const read = readQuery(endpoint, new URL(request.url).searchParams)
  if (!read.ok) return taxiiFault(read.reason, { details: { parameter: read.parameter } })
  const tags = request.headers.get('If-None-Match')
  // HEAD says where the page begins and ends, and sends and notes nothing.
  const isHead = request.method === 'HEAD'
  const holds = (tag: string) => isHead || holdsTag(tags, `"${tag}"`)
  const result = await readPage(
    context.house,
    reader,
    { endpoint, collection, object, query: read.query },
    isHead || tags !== null ? holds : null,
  )
  if (!result.ok) return taxiiFault(result.reason)
  const { page } = result
  const headers = headersOf(page)
  if (holdsTag(tags, `"${page.tag}"`)) return new Response(null, { status: 304, headers })
  return answerBody(request, page.body, headers)
}

function headersOf({ tag, first, last }: TaxiiPage): Headers {
  const headers = taxiiHeaders(tag)
  if (first !== null) headers.set('X-TAXII-Date-Added-First', formatTimestamp(first))
  if (last !== null) headers.set('X-TAXII-Date-Added-Last', formatTimestamp(last))
  return headers
}
